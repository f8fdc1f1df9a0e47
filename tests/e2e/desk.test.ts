import { expect, test } from 'vitest'
import { desktop } from '../support/browser.ts'
import { untilBothSeeAndHear } from '../support/call.ts'
import { listenTo } from '../support/heard.ts'
import { makeFloor } from '../support/make.ts'
import { newPage, press, reload, shows, visit, words } from '../support/pages.ts'
import { gatherPeople } from '../support/people-at-pages.ts'

/** One desk, one page: the interviewer's second tab or device. */

const people = gatherPeople()

const elsewhere = 'Bàn này đang mở ở máy khác'
const moved = 'Bàn đã chuyển sang máy khác'

/** The interviewer at the desk on one machine, and the same person on another one that shows nothing yet. */
async function sitDown() {
  const floor = await makeFloor(people.db)
  const who = { accountId: floor.interviewer, device: desktop }
  const [office, home] = [await people.open('office', who), await people.open('home', who)]
  const path = `/employer/desks/${floor.deskId}`
  await visit(office, path)
  await office.getByRole('button', { name: 'Sẵn sàng nhận người' }).waitFor()
  return { ...floor, office, home, path }
}

test('a second device says that the desk is open elsewhere, and moves it here for a press, with the call that runs', async () => {
  const { boothId, office, home, path } = await sitDown()
  const worker = await people.takeTicket('Giàng A Chu', boothId)
  await visit(home, '/employer')
  const heard = await listenTo(home)
  await press(office, /^Gọi /)
  // Whoever looks at another page meanwhile reads and hears it there, and nothing on it is louder than the way back.
  const bar = home.locator('aside').filter({ hasText: words(/Số 001/) })
  await bar.getByText(words(/^Số 001 đang được gọi vào bàn 1\.$/)).waitFor()
  await bar.getByRole('link', { name: 'Vào bàn' }).waitFor()
  const colours = () => home.locator('.bg-turn').evaluateAll((buttons) => buttons.map((one) => getComputedStyle(one).backgroundColor))
  expect(new Set(await colours()).size).toBe(2)
  await home
    .locator('[aria-live=polite]')
    .filter({ hasText: words(/Số 001 đang được gọi/) })
    .waitFor({ state: 'attached' })
  expect(await heard.take()).toEqual([['Số 001 đang được gọi vào bàn 1.']])
  await worker
    .getByRole('alertdialog')
    .getByRole('button', { name: words(/Vào bằng video/) })
    .click()
  await untilBothSeeAndHear([worker, office])

  await bar.waitFor({ state: 'detached' })
  await shows(home, 'Phỏng vấn')
  await visit(home, path)
  await shows(home, elsewhere)
  await shows(home, /đang nói chuyện với anh\/chị ở máy kia/)
  // It shows no state as though it could act; the press that takes over is the only loud one.
  expect(await home.getByRole('radiogroup', { name: 'Trạng thái bàn' }).count()).toBe(0)
  expect(await home.locator('.bg-turn').allTextContents()).toEqual([expect.stringMatching('Dùng máy này')])
  await untilBothSeeAndHear([worker, office])

  await press(home, 'Dùng máy này')
  await untilBothSeeAndHear([worker, home])
  await shows(office, moved)
  await untilBothSeeAndHear([worker, home])
  const [interview] = await people.db`select status, interviewer_present from interviews where booth_id = ${boothId}`
  expect(interview).toEqual({ status: 'live', interviewer_present: true })
})

test('the page that lost the desk neither calls nor beats, and may take it back', async () => {
  const { deskId, boothId, office, home, path } = await sitDown()
  await visit(home, path)
  const heard = await listenTo(office)
  await press(home, 'Dùng máy này')
  await shows(office, moved)
  await expect.poll(() => heard.take()).toEqual([[expect.stringMatching(moved)]])
  await press(home, 'Sẵn sàng nhận người')
  await shows(home, 'Đang đợi người lấy số')
  await people.takeTicket('Giàng A Chu', boothId)
  await shows(home, /^Đang gọi anh Chu/)
  await shows(office, moved)

  await press(office, 'Dùng máy này')
  await shows(office, /^Đang gọi anh Chu/)
  await shows(home, moved)
  const [desk] = await people.db`select status from desks where id = ${deskId}`
  expect(desk).toEqual({ status: 'ringing' })
})

test('a reload keeps the desk, a closed tab leaves it, and a duplicated tab is another page', async () => {
  const { office, path } = await sitDown()
  await reload(office)
  await office.getByRole('button', { name: 'Sẵn sàng nhận người' }).waitFor()

  // Opened by the first, a tab has a copy of its memory, as a duplicated one does.
  const opened = office.waitForEvent('popup')
  await office.evaluate((address) => window.open(address), path)
  const copy = await opened
  await shows(copy, elsewhere)
  await office.getByRole('button', { name: 'Sẵn sàng nhận người' }).waitFor()

  await office.close()
  const fresh = await newPage(copy.context())
  await visit(fresh, path)
  await fresh.getByRole('button', { name: 'Sẵn sàng nhận người' }).waitFor()
})
