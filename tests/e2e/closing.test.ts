import type { AccountId, WorkerId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { desktop } from '../support/browser.ts'
import { makeFloor, makeSlot, makeStaff, makeVacancy, makeWorker } from '../support/make.ts'
import { confirm, fillIn, press, shows, visit, words } from '../support/pages.ts'
import { gatherPeople } from '../support/people-at-pages.ts'

/** A fair is closed over a conversation, an owed outcome and somebody who waits, through pages alone. */

const people = gatherPeople()

test('a fair closes once the page names nothing unfinished, and whoever waited is called back', async () => {
  const { db, open, takeTicket } = people
  const floor = await makeFloor(db)
  const vacancyId = await makeVacancy(db, floor.employerId)
  await db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${floor.boothId}, ${vacancyId}, 1)`
  const moderator = await makeStaff(db, floor.centerId)
  const staff = await open('staff', { accountId: moderator, device: desktop })
  const desk = await open('desk', { accountId: floor.interviewer, device: desktop })
  const talking = await takeTicket('Giàng A Chu', floor.boothId)
  const waiting = await takeTicket('Vừ Thị Dúa', floor.boothId)
  // Her appointment is at the same booth, and his phone acts for somebody else of the family meanwhile.
  const [caller, dua] = await db<{ workerId: WorkerId; accountId: AccountId }[]>`
    select id as "workerId", account_id as "accountId" from workers where full_name in ('Giàng A Chu', 'Vừ Thị Dúa') order by full_name`
  await makeSlot(db, { ...floor, startsIn: 3600, bookedBy: dua! })
  await visit(waiting, '/me')
  const booked = waiting.getByRole('region', { name: 'Giờ hẹn của tôi' })
  await booked.getByText('Đã đặt').waitFor()
  await makeWorker(db, { ...caller, fullName: 'Giàng A Sình' })
  await visit(talking, '/me')
  await talking.getByRole('radio', { name: 'Giàng A Sình' }).click()
  await talking.getByRole('heading', { name: words(/Phiên của anh Sình/) }).waitFor()

  await visit(desk, `/employer/desks/${floor.deskId}`)
  await press(desk, /^Gọi /)
  await talking
    .getByRole('alertdialog')
    .getByRole('button', { name: words(/Nhắn tin/) })
    .click()
  await talking.waitForURL('**/me/interview/*')
  await desk.getByRole('textbox', { name: words(/^Nhắn cho/) }).waitFor()

  await visit(staff, `/center/fairs/${floor.fairId}`)
  await press(staff, 'Ngừng phát số và gọi')
  await shows(staff, /1 người còn chờ, giữ 1 số đến khi đóng phiên/)
  await confirm(staff, 'Ngừng phát số và gọi')
  await booked.getByText(words(/Phiên sắp đóng, không gọi thêm ai/)).waitFor()
  await booked.getByText('Mở trang này trước giờ hẹn 5 phút.').waitFor({ state: 'detached' })
  const close = staff.getByRole('button', { name: 'Đóng phiên', exact: true })
  await close.waitFor()
  expect(await close.getAttribute('aria-disabled')).toBe('true')
  const unfinished = staff.getByRole('list', { name: 'Các cuộc chưa xong' })
  await unfinished.getByText(/đang gọi hoặc nói chuyện từ/).waitFor()

  await press(desk, 'Kết thúc')
  await confirm(desk, 'Kết thúc')
  await unfinished.getByText(/chưa ghi kết quả/).waitFor()
  await press(talking, 'Về Phiên của tôi')
  await talking.getByRole('heading', { name: words(/Phiên của anh Chu/) }).waitFor()
  await desk.getByRole('radio', { name: 'Nhận làm' }).check()
  await press(desk, 'Lưu kết quả')
  await shows(desk, 'Đã lưu.')
  await unfinished.waitFor({ state: 'detached' })

  await close.click()
  await shows(staff, /1 người còn chờ được báo ngay là không gọi nữa/)
  // A colleague closes it meanwhile: the question ends by itself.
  const moved = await staff.evaluate(
    (fairId) =>
      fetch(`/api/center/fairs/${fairId}/status`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ status: 'closed' }),
      }).then(({ status }) => status),
    floor.fairId,
  )
  expect(moved).toBe(200)
  await staff.getByRole('alertdialog').waitFor({ state: 'detached' })
  await shows(waiting, 'Chưa tới lượt')
  await shows(waiting, /trung.tâm sẽ gọi lại/i)
  await press(staff, 'Danh sách gọi lại')
  await shows(staff, 'Chưa gọi: 1 cuộc cho 1 người')
  await shows(staff, /0912.345.678/)

  await visit(desk, '/employer/call-backs')
  await shows(desk, 'Vừ Thị Dúa')
  expect(await desk.content()).not.toContain('912345678')
  await press(desk, 'Đã gọi Vừ Thị Dúa')
  await fillIn(desk, { 'Kết quả cuộc gọi': 'Hẹn đến xưởng thứ Sáu' })
  await press(desk, 'Lưu')
  await shows(staff, 'Hẹn đến xưởng thứ Sáu')
  await press(staff, 'Chưa gọi xong')
  await shows(desk, 'Chưa gọi: 1 cuộc')

  await visit(desk, '/employer/results')
  const result = desk.getByRole('listitem').filter({ hasText: 'Giàng A Chu' })
  await result.locator('summary').click()
  await result.getByRole('button', { name: 'Sửa kết quả' }).click()
  await result.getByRole('radio', { name: words(/Cần học nghề/) }).check()
  await visit(staff, `/center/fairs/${floor.fairId}`)
  await press(staff, 'Ký báo cáo')
  const question = staff.getByRole('alertdialog')
  await question.getByRole('link', { name: '1 cuộc chưa gọi lại' }).waitFor()
  expect(await question.getByRole('link', { name: words(/^Đọc từng cuộc/) }).getAttribute('target')).toBe('_blank')
  await confirm(staff, 'Ký báo cáo')
  await shows(staff, /đã ký báo cáo lúc/)
  // What the centre still owes is named as what comes next.
  await staff.getByRole('region', { name: 'Bước tiếp theo' }).getByRole('link', { name: '1 cuộc chưa gọi lại' }).waitFor()
  // Signed over an open form: nothing is saved, what was chosen stays, and why is seen where the press was.
  await press(desk, 'Lưu kết quả')
  const refusal = result.getByRole('alert').filter({ hasText: 'báo cáo đã ký' })
  await refusal.waitFor()
  await expect
    .poll(() => refusal.evaluate((note) => note.getBoundingClientRect().top >= 0 && note.getBoundingClientRect().bottom <= innerHeight))
    .toBe(true)
  expect(await result.getByRole('radio', { name: words(/Cần học nghề/) }).isChecked()).toBe(true)
  await result.getByRole('button', { name: 'Thôi' }).click()
  await shows(desk, /Báo cáo của phiên đã ký/)
  expect(await result.getByRole('button', { name: 'Sửa kết quả' }).count()).toBe(0)
})
