import type { SlotId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { desktop, phone } from '../support/browser.ts'
import { makeFloor, makeSlot, makeStaff, makeWorker } from '../support/make.ts'
import { fillIn, press, shows, visit, words } from '../support/pages.ts'
import { gatherPeople } from '../support/people-at-pages.ts'

/** A booked time through pages alone: from the booth's page to a ring that comes before those who wait. */

const people = gatherPeople()
const minute = 60
const day = 24 * 60 * minute

/** The slot and its timer come nearer by so many seconds; the server finds it out by its own clock. */
async function passTime(slotId: SlotId, seconds: number): Promise<void> {
  const { db } = people
  await db`
    update slots set starts_at = starts_at - make_interval(secs => ${seconds}), ends_at = ends_at - make_interval(secs => ${seconds})
    where id = ${slotId}`
  await db`update deadlines set due_at = due_at - make_interval(secs => ${seconds}) where subject_id = ${slotId}`
}

test('who has booked a time is called before who waits, and the desk says why it held back', async () => {
  const { db, open, takeTicket } = people
  const floor = await makeFloor(db)
  const { boothId, deskId } = floor
  const slotId = await makeSlot(db, { boothId, deskId, startsIn: 9 * minute })
  await makeSlot(db, { boothId, deskId, startsIn: 2 * day })
  const person = await makeWorker(db, { fullName: 'Giàng A Chu' })
  const booker = await open('booker', { ...person, device: phone })
  const other = await open('other device', { ...person, device: phone })
  await visit(other, '/me')

  await visit(booker, `/booths/${boothId}`)
  const chooser = booker.getByRole('region', { name: 'Đặt giờ hẹn' })
  const days = chooser.getByRole('group', { name: words(/^Chọn giờ ngày .+ \d+\/\d+$/) })
  await days.first().waitFor()
  expect(await days.count()).toBe(2)
  await days.first().getByRole('button').click()
  await chooser.getByRole('button', { name: words(/^Đặt lúc \d+:\d+, .+ \d+\/\d+$/) }).click()
  await shows(booker, /^Đã đặt lúc/)
  await booker.getByRole('link', { name: 'Xem giờ hẹn' }).click()
  for (const page of [booker, other]) {
    const booked = page.getByRole('region', { name: 'Giờ hẹn của tôi' })
    await booked.getByText('Đã đặt').waitFor()
  }

  const owner = await open('owner', { accountId: floor.owner, device: desktop })
  await visit(owner, `/employer/booths/${boothId}`)
  // A booth that runs well asks for nothing: its pause is there and not loud.
  const boothState = owner.getByRole('region', { name: 'Gian lúc này' })
  await boothState.getByRole('button', { name: words(/^Tạm nghỉ/) }).waitFor()
  expect(await boothState.locator('.bg-turn, .bg-indigo').count()).toBe(0)
  const staff = await open('staff', { accountId: await makeStaff(db, floor.centerId), device: desktop })
  await visit(staff, `/center/fairs/${floor.fairId}/booths/${boothId}`)
  for (const page of [owner, staff]) await page.getByRole('listitem').filter({ hasText: 'Giàng A Chu' }).getByText('Đã đặt').waitFor()
  const tomorrow = new Date(Date.now() + day * 1000).toISOString().slice(0, 10)
  await db`update fairs set ends_at = ends_at + interval '3 days' where id = ${floor.fairId}`
  await staff.setViewportSize({ width: 1280, height: 400 })
  await fillIn(staff, { Ngày: tomorrow, 'Từ giờ': '09:00', 'Đến giờ': '10:00' })
  await press(staff, 'Mở giờ hẹn')
  await shows(staff, 'Đã mở 3 giờ hẹn, để trống 1 lượt cho hàng chờ.')
  // Where the press was, though the list above it grew.
  const done = staff.getByRole('status').filter({ hasText: words(/Đã mở 3 giờ hẹn/) })
  const isInSight = () =>
    done.evaluate((note) => note.getBoundingClientRect().top >= 0 && note.getBoundingClientRect().bottom <= innerHeight)
  await expect.poll(isInSight).toBe(true)
  for (const page of [owner, staff]) await page.getByRole('listitem').filter({ hasText: '9:15' }).getByText('Còn trống').waitFor()
  await fillIn(staff, { 'Từ giờ': '09:10', 'Đến giờ': '09:40' })
  await press(staff, 'Mở giờ hẹn')
  await staff.getByRole('alert').waitFor()

  await takeTicket('Vừ Thị Dúa', boothId)
  const desk = await open('desk', { accountId: floor.interviewer, device: desktop })
  await visit(desk, `/employer/desks/${deskId}`)
  await press(desk, /^Gọi /)
  await shows(desk, /^Giờ hẹn \d+:\d+ với anh Chu, còn \d+ phút/)
  await shows(desk, 'Bàn không gọi người khác nếu cuộc đó lấn vào giờ hẹn.')
  await shows(desk, /^Bàn có giờ hẹn lúc/)
  expect(await db`select from interviews where booth_id = ${boothId}`).toHaveLength(0)

  await passTime(slotId, 8 * minute)
  await shows(desk, /^Đang gọi anh Chu/)
  // Whoever is called needs the desk kept no more.
  await desk.getByText(words(/^(Đã đến giờ|Giờ) hẹn/)).waitFor({ state: 'hidden' })
  await booker.getByRole('alertdialog').getByText('Vào bằng video').first().waitFor()
  const rung = await db<{ workerId: string }[]>`select worker_id as "workerId" from interviews where booth_id = ${boothId}`
  expect(rung).toEqual([{ workerId: person.workerId }])
  await booker
    .getByRole('alertdialog')
    .getByRole('button', { name: words(/Nhắn tin/) })
    .click()
  await booker.waitForURL('**/me/interview/*')
})
