import AxeBuilder from '@axe-core/playwright'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desktop, launchBrowser, phone } from '../support/browser.ts'
import { listenTo, type Heard } from '../support/heard.ts'
import { startInstallation, type Installation } from '../support/installation.ts'
import { makeFloor, makeStaff, makeVacancy, makeWorker } from '../support/make.ts'
import { confirm, fillIn, newPage, press, shows, visit, words } from '../support/pages.ts'
import { keepPicturesOfFailures, stopAtFirstFailure } from '../support/story.ts'

/** The staff's live board while an employer goes and comes back; nobody loads a page anew. */

let installation: Installation
let browser: Browser
let floor: Awaited<ReturnType<typeof makeFloor>>
let board: Page
let worker: Page
let desk: Page
/** What is spoken on each page. */
const heard: Partial<Record<'board' | 'worker' | 'desk', Heard>> = {}

stopAtFirstFailure()
keepPicturesOfFailures(() => ({ board, worker, desk }))

beforeAll(async () => {
  browser = await launchBrowser()
  installation = await startInstallation()
  const { db } = installation
  floor = await makeFloor(db)
  await makeFloor(db, floor)
  await db`update employers set short_name = 'Siêu thị Nà Tấu', phone_number = '+84912345480' where id = ${floor.employerId}`
  await db`update fairs set watched_since = now() - interval '1 hour', starts_at = now() - interval '2 hours' where id = ${floor.fairId}`
  const vacancyId = await makeVacancy(db, floor.employerId)
  await db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${floor.boothId}, ${vacancyId}, 1)`
  const staff = await installation.open(browser, { accountId: await makeStaff(db, floor.centerId), device: desktop })
  board = await newPage(staff)
  await visit(board, `/center/fairs/${floor.fairId}`)
  worker = await newPage(await installation.open(browser, { ...(await makeWorker(db)), device: phone }))
  await visit(worker, `/booths/${floor.boothId}`)
})

afterAll(async () => {
  expect(await listBreaches(installation.db)).toEqual([])
  await browser.close()
  await installation.stop()
})

const row = () => board.getByRole('row').filter({ hasText: 'Nà Tấu' })
const alert = () => board.getByRole('listitem').filter({ has: board.getByRole('heading', { name: words(/Siêu thị Nà Tấu vắng/) }) })

test('a booth with nobody there and somebody waiting is the first row and an alert, with the number to call', async () => {
  await shows(board, 'Không có việc gì gấp.')
  heard.board = await listenTo(board)
  await worker.getByRole('button', { name: words(/^Lấy số/) }).click()
  await worker.waitForURL('**/me')
  await row().getByText(words(/1 chờ/)).waitFor()
  await expect.poll(() => heard.board?.take()).toEqual([['Không bàn nào đang làm việc, 1 số đang chờ.']])
  heard.worker = await listenTo(worker)
  await installation.db`update desks set status = 'absent', status_since = now() - interval '150 seconds' where id = ${floor.deskId}`
  await installation.db`update tickets set taken_at = now() - interval '150 seconds'`
  await alert().waitFor()
  expect(
    await alert()
      .getByRole('link', { name: words(/Gọi 0912 345 480/) })
      .getAttribute('href'),
  ).toBe('tel:+84912345480')
  await board
    .locator('[aria-live=polite]')
    .filter({ hasText: words(/Việc mới: Siêu thị Nà Tấu vắng 2 phút/) })
    .waitFor({ state: 'attached' })
  expect(await heard.board.take()).toEqual([[expect.stringMatching(/^Việc mới: Siêu thị Nà Tấu vắng 2 phút/)]])
  expect(await board.getByRole('row').nth(1).textContent()).toContain('Nà Tấu')
})

test('staff tell those who wait, and the ticket says since when nobody is there', async () => {
  await alert()
    .getByRole('button', { name: words(/^Báo người chờ$/) })
    .click()
  await alert()
    .getByText(words(/1 người chờ, ai cũng được báo từ/))
    .waitFor()
  await shows(worker, /Siêu thị Nà Tấu không gọi ai từ \d+:\d\d\. Trung tâm đã biết/)
})

test('the keys n and / go to the next alert and to the search, and the search narrows the rows', async () => {
  await board.locator('body').click({ position: { x: 5, y: 300 } })
  await board.keyboard.press('n')
  expect(await board.evaluate(() => document.activeElement?.textContent)).toContain('Siêu thị Nà Tấu')
  await board.keyboard.press('/')
  await board.keyboard.type('na tau')
  await expect.poll(() => board.getByRole('row').count()).toBe(2)
  await board.keyboard.press('Control+A')
  await board.keyboard.press('Delete')
  await expect.poll(() => board.getByRole('row').count()).toBe(3)
  // Each letter is answered by what it finds, and these came faster than anybody types.
  await heard.board!.take()
})

test('nothing on the board is out of reach of a screen reader, nor too wide for a phone', async () => {
  const { violations } = await new AxeBuilder({ page: board }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  await board.setViewportSize({ width: 360, height: 740 })
  expect(await board.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await board.setViewportSize({ width: 1280, height: 800 })
})

test('staff note what they did, and the alert is no longer something to do', async () => {
  await alert()
    .getByRole('button', { name: words(/^Đã xử lý$/) })
    .click()
  await fillIn(board, { 'Ghi chú': 'Đã gọi, 5 phút nữa họ vào' })
  await confirm(board, 'Lưu')
  await alert().waitFor({ state: 'detached' })
  // One who waits while nobody works anywhere: that is said as long as it is so.
  await shows(board, 'Không bàn nào đang làm việc, 1 số đang chờ.')
  await shows(board, /Đã gọi, 5 phút nữa họ vào/)
})

test('staff pause the whole fair and call again; who waits reads why and that the clock stands, and at a desk no button is loud', async () => {
  await press(board, 'Tạm dừng cả phiên')
  await fillIn(board, { 'Lý do, mọi người trong phiên đều đọc được': 'Mất điện ở Na Son' })
  await confirm(board, 'Tạm dừng cả phiên')
  await shows(board, /^Cả phiên tạm dừng từ \d+:\d\d: Mất điện ở Na Son/)
  await shows(worker, /^Cả phiên tạm dừng: Mất điện ở Na Son\. Chỗ vẫn giữ, đồng hồ chờ đang dừng/)
  desk = await newPage(await installation.open(browser, { accountId: floor.interviewer, device: desktop }))
  await visit(desk, `/employer/desks/${floor.deskId}`)
  await shows(desk, /^Trung tâm tạm dừng cả phiên từ \d+:\d\d: Mất điện ở Na Son/)
  await desk.getByRole('button', { name: 'Sẵn sàng nhận người' }).waitFor()
  expect(await desk.locator('.bg-turn').count()).toBe(0)
  heard.desk = await listenTo(desk)
  await press(board, 'Gọi tiếp')
  await board.getByRole('button', { name: words(/^Tạm dừng cả phiên$/) }).waitFor()
})

test('the interviewer is back: the alert closes by itself, the ticket says so no longer, and the desk rings in its cell', async () => {
  await press(desk, /^Gọi /)
  await row()
    .getByText(words(/Đang gọi/))
    .waitFor()
  await expect.poll(() => worker.getByText(words(/không gọi ai từ/)).count(), { timeout: 20_000 }).toBe(0)
  await expect.poll(() => board.getByText(words(/Đã gọi, 5 phút nữa họ vào/)).count(), { timeout: 30_000 }).toBe(0)
  expect(await installation.db`select closed_reason from alerts`).toEqual([{ closed_reason: 'cause_ended' }])
})

test('all the while each change was spoken in one sentence on each page, the absence, the pause and the ring among them', async () => {
  const ring = words(/^Đang gọi /)
  await desk.locator('[aria-live=polite]').filter({ hasText: ring }).first().waitFor({ state: 'attached' })
  const [onBoard, onTicket, atDesk] = await Promise.all([heard.board!.take(), heard.worker!.take(), heard.desk!.take()])
  expect([...onBoard, ...onTicket, ...atDesk].filter((change) => change.length !== 1)).toEqual([])
  expect(onTicket.flat()).toEqual(
    expect.arrayContaining([expect.stringMatching(/không gọi ai từ/), expect.stringMatching(/cả phiên tạm dừng/)]),
  )
  expect(atDesk.flat().at(-1)).toMatch(ring)
})
