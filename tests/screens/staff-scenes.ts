import type { Page } from 'playwright-core'
import { makeSlot } from '../support/make.ts'
import { confirm, fillIn, press, reload, shows, visit, words } from '../support/pages.ts'
import { answer, beReady, line, sitDown, talkAtDesk, type Scene, type Shoot } from './acts.ts'

/** The same page as a phone shows it, and then as it was. */
async function shootNarrow(page: Page, shoot: Shoot, [name, about]: readonly [string, string]): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 780 })
  await page.evaluate(() => scrollTo(0, 0))
  await shoot(page, `${name}-narrow`, about)
  if (before) await page.setViewportSize(before)
}

const narrowDesk: Scene = async (cast, shoot) => {
  const desk = await sitDown(cast, cast.sewing)
  await cast.queue(cast.sewing, line.slice(0, 2))
  const worker = await cast.takeTicket(await cast.worker('Giàng A Chu'), cast.sewing)
  await desk.getByRole('button', { name: words(/^Gọi /) }).waitFor()
  await shootNarrow(desk, shoot, ['desk-next', 'Desk on a phone: the next person and the one loud action.'])
  await cast.db`update tickets set status = 'away' where fair_id = ${cast.fairId} and worker_id in (select id from workers where full_name <> 'Giàng A Chu')`
  await press(desk, /^Gọi /)
  await worker.getByRole('alertdialog').waitFor()
  await shootNarrow(desk, shoot, ['desk-ringing', 'Desk on a phone while it rings.'])
  await answer(worker)
  await talkAtDesk(desk)
  await desk.getByRole('button', { name: words(/^Thêm \d phút/) }).waitFor()
  await shoot(desk, 'desk-room', 'The room at the desk: clock, more time, hand over, suggest another booth.')
  await shootNarrow(desk, shoot, ['desk-room', 'The same on a phone.'])
  await press(desk, 'Kết thúc')
  await confirm(desk, 'Kết thúc')
  await shows(desk, /còn nợ một kết quả/i)
  await shootNarrow(desk, shoot, ['desk-outcome', 'Desk on a phone: the outcome that is owed.'])
  await desk.getByRole('radio', { name: 'Nhận làm' }).check()
  await press(desk, 'Lưu và sẵn sàng')
  await shows(desk, /người chờ, chưa gọi được$/)
  await shootNarrow(desk, shoot, ['desk-ready', 'Desk on a phone: ready, and why nobody is called yet.'])
}

const pausing: Scene = async (cast, shoot) => {
  const desk = await sitDown(cast, cast.sewing)
  const worker = await cast.takeTicket(await cast.worker('Giàng A Chu'), cast.sewing)
  await cast.queue(cast.shop, line.slice(0, 3))
  const center = await cast.atCenter()
  await visit(center, `/center/fairs/${cast.fairId}`)
  await shows(center, 'Tạm dừng cả phiên')
  await shoot(center, 'center-board', 'The live board.')
  await press(center, 'Tạm dừng cả phiên')
  await fillIn(center, { 'Lý do, mọi người trong phiên đều đọc được': 'Mất điện ở Mường Thanh, chờ đến 10:00' })
  await shoot(center, 'center-pause-question', 'Pausing the whole fair: what it does, and the reason that everybody reads.')
  await confirm(center, 'Tạm dừng cả phiên')
  await shows(center, /^Cả phiên tạm dừng từ/)
  await shows(desk, /^Trung tâm tạm dừng cả phiên từ/)
  // The counts follow the fair within a second.
  await center.waitForTimeout(1_500)
  await shoot(center, 'center-paused', 'The board of a paused fair.')
  await shootNarrow(center, shoot, ['center-paused', 'The same on a phone.'])
  await shows(worker, /^Cả phiên tạm dừng: Mất điện/)
  await shoot(worker, 'paused-phone', 'A paused fair: why, the place is kept, the clock stands.')
  await press(desk, 'Sẵn sàng nhận người')
  await shows(desk, 'Bàn sẵn sàng, chưa gọi ai')
  await shoot(desk, 'desk-paused-fair', 'The desk in a paused fair: ready, and nobody is called.')
  await press(center, 'Gọi tiếp')
  await shows(desk, /^Đang gọi /)
}

const bookedSlots: Scene = async (cast, shoot) => {
  const { boothId, deskId } = cast.sewing
  const minute = 60
  // It began today, also just after midnight.
  await cast.db`
    update fairs set starts_at = greatest(now() - interval '1 hour', date_trunc('day', now(), 'Asia/Ho_Chi_Minh')), ends_at = now() + interval '7 hours'
    where id = ${cast.fairId}`
  const first = await cast.worker('Giàng A Chu')
  const slotId = await makeSlot(cast.db, { boothId, deskId, startsIn: 90 * minute, bookedBy: first })
  await makeSlot(cast.db, { boothId, deskId, startsIn: 120 * minute, bookedBy: await cast.worker('Lò Thị Hương') })
  const second = await cast.worker('Vàng Thị Dợ')
  const asked = await cast.computer(second)
  await visit(asked, `/booths/${boothId}`)
  await press(asked, 'Báo tôi khi có giờ trống')
  await shows(asked, /Phiên của tôi hỏi ngay/)
  await cast.db`update slots set moved_from = starts_at - interval '1 hour' where id = ${slotId}`
  const booker = await cast.computer(first)
  await visit(booker, '/me')
  await shows(booker, /^Giờ cũ là/)
  await shoot(booker, 'slot-moved', 'A booked time that moved with its fair.')
  const center = await cast.atCenter()
  await visit(center, `/center/fairs/${cast.fairId}/booths/${boothId}`)
  // On the same day, also in the evening.
  const times = { 'Từ giờ': 0.5, 'Đến giờ': 1 }
  const clock = (hours: number) =>
    new Date(Date.now() + hours * 3_600_000).toLocaleTimeString('en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      hour: '2-digit',
      minute: '2-digit',
    })
  await fillIn(center, Object.fromEntries(Object.entries(times).map(([label, hours]) => [label, clock(hours)])))
  await press(center, 'Mở giờ hẹn')
  await center.getByRole('listitem').filter({ hasText: 'Đang hỏi người chờ' }).first().waitFor()
  await cast.queue(cast.sewing, line.slice(1, 3))
  await reload(center)
  await shoot(center, 'center-booth', 'One booth for the centre: its line, its booked times, and opening more of them.')
  await shootNarrow(center, shoot, ['center-booth', 'The same on a phone.'])
  await center.getByRole('textbox', { name: 'Từ giờ' }).scrollIntoViewIfNeeded()
  await shoot(center, 'center-booth-times', 'The booked times of a booth, and the row of times that the centre opens.')
  await reload(asked)
  await visit(asked, '/me')
  await shows(asked, 'Đang giữ một giờ trống')
  await shoot(asked, 'slot-offered', 'A time that became free is offered to who asked for one.')
  await center
    .getByRole('listitem')
    .filter({ hasText: 'Giàng A Chu' })
    .getByRole('button', { name: words(/^Bỏ giờ này/) })
    .click()
  await fillIn(center, { 'Lý do, người đã đặt sẽ đọc': 'Chị Trang ốm, mời anh chọn giờ khác' })
  await press(center, 'Hủy và báo họ')
  await shows(booker, /^Trung tâm báo: Chị Trang ốm/)
  await shoot(booker, 'slot-cancelled', 'A booked time that was taken back: by whom and why.')
}

const hall: Scene = async (cast, shoot) => {
  const page = await cast.atHall()
  const people = [await cast.worker('Vàng Thị Dợ'), await cast.worker('Thào A Lềnh'), await cast.worker('Mùa Thị Sua')]
  for (const person of people) {
    await cast.db`update workers set registered_by = ${cast.operator} where id = ${person.workerId}`
    await cast.takeTicket(person, cast.sewing)
  }
  const desk = await sitDown(cast, cast.sewing)
  await press(desk, /^Gọi /)
  await shows(desk, /^Đang gọi /)
  await visit(page, '/center/workers')
  await shows(page, 'Mở trên máy dùng chung')
  await shoot(page, 'hall-today', "The hall operator's first page: today's fair, their people, the page for the shared devices.")
  await shootNarrow(page, shoot, ['hall-today', 'The same on a phone.'])
  const center = await cast.atCenter()
  await visit(center, `/center/fairs/${cast.fairId}`)
  await shows(center, 'có người chờ, không máy nào đang nối')
  await shoot(center, 'center-board-halls', 'The live board with a hall where people wait and no device is connected.')
}

/** What others do with somebody's ticket, as the person reads it on their phone. */
const sentOn: Scene = async (cast, shoot) => {
  const [desk, shop] = [await sitDown(cast, cast.sewing), await sitDown(cast, cast.shop)]
  await press(shop, 'Sẵn sàng nhận người')
  const worker = await cast.takeTicket(await cast.worker('Giàng A Chu'), cast.sewing)
  await press(desk, /^Gọi /)
  await answer(worker)
  await talkAtDesk(desk)
  await press(desk, 'Giới thiệu sang gian khác')
  await desk.getByRole('radio', { name: /Siêu thị/ }).check()
  await desk.getByRole('dialog').getByRole('button', { name: 'Giới thiệu', exact: true }).click()
  await shows(desk, 'Đã gửi lời giới thiệu')
  await visit(worker, '/me')
  await shows(worker, /May Sông Mã giới thiệu/)
  await shoot(worker, 'referred-phone', 'Another booth is suggested: nothing happens until the worker agrees.')
}

const movedByOthers: Scene = async (cast, shoot) => {
  const { sewing } = cast
  const desk = await sitDown(cast, sewing)
  const talks = await cast.takeTicket(await cast.worker('Lường Thị Xuân'), sewing)
  await press(desk, /^Gọi /)
  await answer(talks)
  await talkAtDesk(desk)
  const second = await sitDown(cast, await cast.secondDesk(sewing))
  await cast.queue(sewing, line.slice(0, 1))
  await press(second, /^Gọi /)
  await shows(second, /^Đang gọi /)
  await cast.queue(sewing, line.slice(1, 2))
  const worker = await cast.takeTicket(await cast.worker('Giàng A Chu'), sewing)
  const center = await cast.atCenter()
  await visit(center, `/center/fairs/${cast.fairId}/booths/${sewing.boothId}`)
  const row = center.getByRole('row', { name: /Giàng A Chu/ })
  await row.getByRole('button', { name: /Sửa/ }).click()
  await fillIn(center, { 'Chỗ mới, tính từ đầu hàng': '1', 'Lời nhắn cho người này': 'Máy của điểm cầu hỏng, trả lại chỗ cho anh' })
  await confirm(center, 'Đổi chỗ trong hàng')
  await shows(worker, /trả lại chỗ cho anh/)
  await shoot(worker, 'moved-phone', 'Moved by the centre: that it did, and why.')
  await second.getByRole('button', { name: 'Chuyển bàn khác: Giàng A Chu' }).click()
  await chooseColleague(second, 'Trần Thu Trang')
  await shows(worker, /Trần Thu Trang ở bàn 1/)
  await shoot(worker, 'handed-over-phone', 'Handed over: which colleague calls, and that the place is kept.')
}

/** A talk that goes on at a colleague's desk, up to a result that is called wrong after the report was signed. */
const handedOn: Scene = async (cast, shoot) => {
  const desk = await sitDown(cast, cast.sewing)
  const worker = await cast.takeTicket(await cast.worker('Giàng A Chu'), cast.sewing)
  await press(desk, /^Gọi /)
  await answer(worker)
  await talkAtDesk(desk)
  const second = await sitDown(cast, await cast.secondDesk(cast.sewing))
  await beReady(second)
  await press(desk, 'Chuyển bàn khác')
  await chooseColleague(desk, 'Vi Văn Minh')
  await worker.getByRole('alertdialog').waitFor()
  await shoot(worker, 'ring-handed-over-phone', 'The colleague calls: who handed over.')
  await shows(second, /^Đang gọi anh Chu/)
  await shoot(second, 'desk-ringing-handed', 'The same at the desk of the colleague.')
  await shows(desk, /kết quả ở đó mới được tính/)
  await shoot(desk, 'desk-outcome-handed', 'The first desk records its talk, and reads where the result is made.')
  await answer(worker)
  await talkAtDesk(second)
  await desk.getByRole('radio', { name: 'Đưa vào danh sách' }).check()
  await press(desk, 'Lưu và tạm nghỉ')
  await press(second, 'Kết thúc')
  await confirm(second, 'Kết thúc')
  await second.getByRole('radio', { name: 'Nhận làm' }).check()
  await press(second, 'Lưu và tạm nghỉ')
  await worker.getByRole('button', { name: 'Đúng' }).waitFor()
  await visit(worker, '/me/results')
  await shows(worker, 'Kết quả là của cuộc sau')
  await shoot(worker, 'handed-result-phone', 'Two talks and one result: the one of the desk where it went on.')
  const center = await cast.atCenter()
  await visit(center, `/center/fairs/${cast.fairId}`)
  for (const step of ['Ngừng phát số và gọi', 'Đóng phiên', 'Ký báo cáo']) {
    await press(center, step)
    await confirm(center, step)
  }
  await shows(center, /đã ký báo cáo lúc/)
  await worker.getByRole('button', { name: 'Không đúng' }).click()
  await shows(worker, /đã ký/)
  await shoot(worker, 'dispute-signed-phone', 'A result is called wrong after the report was signed.')
}

async function chooseColleague(desk: Page, name: string): Promise<void> {
  const question = desk.getByRole('dialog')
  await question.getByRole('radio', { name: new RegExp(name) }).check()
  await question.getByRole('button', { name: 'Chuyển', exact: true }).click()
}

/** From people who wait in several lines to a signed report, with a result that its worker calls wrong. */
const signing: Scene = async (cast, shoot) => {
  const desk = await sitDown(cast, cast.sewing)
  const talks = await cast.takeTicket(await cast.worker('Giàng A Chu'), cast.sewing)
  const both = await cast.worker('Lò Thị Hương')
  const waits = await cast.takeTicket(both, cast.shop)
  await cast.takeTicket(both, cast.sewing, waits)
  await cast.queue(cast.shop, line.slice(1, 2))
  await press(desk, /^Gọi /)
  await answer(talks)
  await talkAtDesk(desk)
  const center = await cast.atCenter()
  await visit(center, `/center/fairs/${cast.fairId}`)
  await press(center, 'Ngừng phát số và gọi')
  await shows(center, /2 người còn chờ, giữ 3 số/)
  await shoot(center, 'center-closing-question', 'Stopping calls: how many people wait, with how many tickets.')
  await confirm(center, 'Ngừng phát số và gọi')
  await press(desk, 'Kết thúc')
  await confirm(desk, 'Kết thúc')
  await desk.getByRole('radio', { name: 'Nhận làm' }).check()
  await press(desk, 'Lưu kết quả')
  await talks.getByRole('button', { name: 'Không đúng' }).click()
  await talks.getByRole('button', { name: 'Gửi' }).click()
  await shows(talks, 'Đã báo doanh nghiệp và trung tâm là không đúng')
  await center.getByRole('list', { name: 'Các cuộc chưa xong' }).waitFor({ state: 'detached' })
  await press(center, 'Đóng phiên')
  await confirm(center, 'Đóng phiên')
  await press(center, 'Ký báo cáo')
  await center.getByRole('alertdialog').getByRole('link', { name: '3 cuộc chưa gọi lại' }).waitFor()
  await shoot(center, 'center-sign-question', 'Signing: what is frozen, where it is read, and what is still open.')
  await shootNarrow(center, shoot, ['center-sign-question', 'The same on a phone.'])
  await center.getByRole('button', { name: 'Thôi' }).click()
  const staff = await cast.atCenter()
  await visit(staff, `/center/fairs/${cast.fairId}/interviews?outcome=disputed`)
  await staff.getByRole('link', { name: 'Giàng A Chu' }).click()
  await fillIn(staff, { 'Hai bên đã thống nhất thế nào': 'Doanh nghiệp gọi lại cho anh Chu' })
  await press(staff, 'Đã xử lý')
  await shows(talks, /Trung tâm đã xem lại/)
  await talks.getByText(words(/Trung tâm đã xem lại/)).scrollIntoViewIfNeeded()
  await shoot(talks, 'dispute-handled-phone', 'The centre has looked at a result that its worker called wrong.')
  await press(center, 'Ký báo cáo')
  await confirm(center, 'Ký báo cáo')
  await shows(center, /đã ký báo cáo lúc/)
  await shoot(center, 'center-signed', 'A signed report: by whom and when.')
  await visit(desk, '/employer/results')
  await desk.getByRole('listitem').locator('summary').first().click()
  await shows(desk, /Báo cáo của phiên đã ký/)
  await shoot(desk, 'employer-result-signed', 'A result that nobody changes any more, and that the centre has looked at its dispute.')
  await shootNarrow(desk, shoot, ['employer-result-signed', 'The same on a phone.'])
}

export const staffScenes = { narrowDesk, pausing, bookedSlots, hall, sentOn, movedByOthers, handedOn, signing }
