import { confirm, press, reload, shows, visit, words } from '../support/pages.ts'
import { answer, beReady, line, sitDown, talkAtDesk, type Scene } from './acts.ts'
import type { Cast } from './cast.ts'
import { staffScenes } from './staff-scenes.ts'

const waiting: Scene = async (cast, shoot) => {
  const desk = await sitDown(cast, cast.sewing)
  const talks = await cast.takeTicket(await cast.worker('Lường Thị Xuân'), cast.sewing)
  await press(desk, /^Gọi /)
  await answer(talks)
  await talkAtDesk(desk)
  await cast.queue(cast.sewing, line)
  const worker = await cast.takeTicket(await cast.worker('Giàng A Chu'), cast.sewing)
  const guest = await cast.phone(await cast.worker('Vừ A Dơ'))
  const [fair] = await cast.db<{ slug: string }[]>`select slug from fairs where id = ${cast.fairId}`
  await visit(guest, `/fairs/${fair?.slug}`)
  await shows(guest, 'May Sông Mã')
  await shoot(guest, 'fair-phone', 'The public page of a running fair.')
  await shows(worker, 'người trước anh')
  await shoot(worker, 'line-phone', 'Standing in a line: the place, the range and what can be done.')
  await press(worker, 'Ra ngoài, giữ chỗ')
  await worker.getByRole('button', { name: words(/^Tôi đã quay lại/) }).waitFor()
  await shoot(worker, 'away-phone', 'Away: the place is kept and nobody rings.')
  await press(worker, 'Tôi đã quay lại')
  await worker.getByRole('button', { name: words(/^Ra ngoài/) }).waitFor()
  await worker.context().setOffline(true)
  await shows(worker, /^Mất kết nối từ/)
  await shoot(worker, 'offline-phone', 'No network: what was true last, with its time.')
  await worker.context().setOffline(false)
  await press(desk, 'Kết thúc')
  await confirm(desk, 'Kết thúc')
  await desk.getByRole('radio', { name: 'Nhận làm' }).check()
  await press(desk, 'Lưu và tạm nghỉ')
  await desk.getByRole('button', { name: words(/^Sẵn sàng, gọi /) }).waitFor()
  await shoot(desk, 'desk-next', 'Desk, nothing owed: the next person, and calling them is the one loud action.')
  await press(desk, 'Đóng bàn hôm nay')
  await shows(worker, /đang vắng/)
  await shoot(worker, 'absent-phone', 'Nobody sits at the booth: said, the place is kept.')
}

const ringing: Scene = async (cast, shoot) => {
  const desk = await sitDown(cast, cast.sewing)
  await shows(desk, 'Sẵn sàng nhận người')
  await shoot(desk, 'desk-nobody', 'Desk with nobody in the line: being ready is the one loud action.')
  await beReady(desk)
  await shoot(desk, 'desk-ready', 'Desk that is ready: nothing has to be pressed.')
  const person = await cast.worker('Giàng A Chu')
  const worker = await cast.phone(person)
  const second = await cast.phone(person)
  await visit(second, '/me')
  await cast.takeTicket(person, cast.sewing, worker)
  await worker.getByRole('alertdialog').waitFor()
  await worker.waitForTimeout(1_500)
  await shoot(worker, 'ring-phone', 'The ring: who calls, how long, and the ways in.')
  await shoot(desk, 'desk-ringing', 'Desk while it rings: who is called, and nothing to press.')
  await second.getByRole('alertdialog').waitFor()
  await answer(worker)
  await shows(second, 'Đã trả lời ở nơi khác')
  await shoot(second, 'answered-elsewhere-phone', 'The second device of the same person, once the ring was answered on the first.')
}

const missed: Scene = async (cast, shoot) => {
  const desk = await sitDown(cast, cast.sewing)
  await beReady(desk)
  const worker = await cast.takeTicket(await cast.worker('Giàng A Chu'), cast.sewing)
  await worker.getByRole('alertdialog').waitFor()
  await cast.db`update interviews set ring_deadline_at = now() where status = 'ringing'`
  await cast.db`update deadlines set due_at = now() where kind = 'ring'`
  await shows(worker, /vừa lỡ lượt/)
  await shoot(worker, 'missed-phone', 'A missed ring: until when it can be made good, and what happens then.')
}

const elsewhere: Scene = async (cast, shoot) => {
  const [sewing, shop] = [await sitDown(cast, cast.sewing), await sitDown(cast, cast.shop)]
  const person = await cast.worker('Giàng A Chu')
  const worker = await cast.takeTicket(person, cast.sewing)
  await press(sewing, /^Gọi /)
  await answer(worker)
  await talkAtDesk(sewing)
  const tab = await cast.takeTicket(person, cast.shop)
  await press(shop, 'Sẵn sàng nhận người')
  await shows(shop, /1 người đang bận ở gian khác/)
  await shows(tab, /Giữ chỗ trong lúc/)
  await shoot(tab, 'held-phone', 'The place in the other line is held while one talks.')
  await shows(shop, words(/(nói chuyện|bận cuộc gọi) ở gian khác/))
  await shoot(shop, 'desk-held', 'Desk whose only person talks elsewhere: said, and ready for whoever comes.')
}

/** The clock's own time passes in the row; both pages read it anew. */
async function runClockTo(cast: Cast, seconds: number): Promise<void> {
  await cast.db`
    update interviews set clock_used_seconds = planned_seconds + ${seconds}, clock_running_since = now(), version = version + 1
    where status = 'live' and fair_id = ${cast.fairId}`
}

const talking: Scene = async (cast, shoot) => {
  const desk = await sitDown(cast, cast.sewing)
  await cast.queue(cast.sewing, [])
  const worker = await cast.takeTicket(await cast.worker('Giàng A Chu'), cast.sewing)
  await press(desk, /^Gọi /)
  await answer(worker)
  await talkAtDesk(desk)
  await worker.getByRole('textbox', { name: words(/^Nhắn cho/) }).fill('Em chào chị, em may được hai năm rồi')
  await press(worker, 'Gửi tin nhắn')
  await shows(desk, /may được hai năm/)
  for (const [seconds, name, about] of [
    [-45, 'last-minute', 'A minute before the end: said, with the time that can still be had.'],
    [130, 'soft-end', 'The time is up: nobody is cut off, and more time can be had.'],
  ] as const) {
    await runClockTo(cast, seconds)
    for (const page of [worker, desk]) await reload(page)
    for (const page of [worker, desk]) await shows(page, seconds < 0 ? /^Còn 1\sphút$/ : 'Đã hết giờ, mời nói nốt')
    await shoot(worker, `${name}-phone`, about)
    await shoot(desk, `desk-${name}`, `The same at the desk.`)
  }
  await press(worker, /^Thêm 3 phút/)
  await shows(desk, /thêm 3\sphút$/)
  await shoot(desk, 'desk-extended', 'The worker had more time: the desk reads who pressed.')
  await desk.context().setOffline(true)
  await shows(worker, /mất kết nối từ/)
  await shoot(worker, 'interrupted-phone', 'The other side is gone: since when, the clock stands, and until when the room is kept.')
  await worker.context().setOffline(true)
  await shows(worker, /^Mất mạng/)
  await shoot(worker, 'own-outage-phone', 'The own network is gone: the place and the time are kept.')
  await worker.context().setOffline(false)
  await desk.context().setOffline(false)
  await desk.waitForTimeout(3_000)
  await press(desk, 'Kết thúc')
  await confirm(desk, 'Kết thúc')
  await shows(desk, /còn nợ một kết quả/i)
  await desk.getByRole('radio', { name: 'Mời vòng sau' }).check()
  await shoot(desk, 'desk-outcome', 'Desk that owes an outcome: everything else is locked until it is saved.')
}

const takeOver: Scene = async (cast, shoot) => {
  const first = await sitDown(cast, cast.sewing)
  await cast.queue(cast.sewing, line.slice(0, 2))
  const second = await sitDown(cast, cast.sewing)
  await shows(second, 'Bàn này đang mở ở máy khác')
  await shoot(second, 'desk-elsewhere', 'A second device of the interviewer: the desk is open elsewhere, with one action.')
  await press(second, 'Dùng máy này')
  await shows(first, 'Bàn đã chuyển sang máy khác')
  await shoot(first, 'desk-moved', 'The first device once the desk was taken over.')
}

const absentDesk: Scene = async (cast, shoot) => {
  const desk = await sitDown(cast, cast.sewing)
  await beReady(desk)
  await desk.context().setOffline(true)
  await cast.db`update desks set heartbeat_at = now() - interval '40 seconds' where id = ${cast.sewing.deskId}`
  await cast.db`update deadlines set due_at = now() where kind = 'desk-silence'`
  await desk.waitForTimeout(2_000)
  await desk.context().setOffline(false)
  await shows(desk, /bị coi là vắng/)
  await shoot(desk, 'desk-absent', 'A desk that was silent: since when it counts as absent, and how it is back.')
}

const unlikely: Scene = async (cast, shoot) => {
  const desk = await sitDown(cast, cast.sewing)
  await cast.db`update fairs set ends_at = now() + interval '90 minutes', interview_minutes = 12 where id = ${cast.fairId}`
  await desk.getByRole('button', { name: 'Sẵn sàng nhận người' }).waitFor()
  await cast.queue(cast.sewing, line.slice(0, 3))
  const worker = await cast.takeTicket(await cast.worker('Giàng A Chu'), cast.sewing)
  await press(desk, /^Gọi /)
  await cast.db`update fairs set ends_at = now() + interval '12 minutes' where id = ${cast.fairId}`
  await reload(worker)
  await shows(worker, /Nhiều khả năng không tới lượt/)
  await shoot(worker, 'not-reached-early-phone', 'Said early: probably not reached, and what happens then.')
}

const refused: Scene = async (cast, shoot) => {
  const { db, sewing, shop } = cast
  await db`update booths set line_capacity = 2 where id = ${sewing.boothId}`
  await cast.queue(sewing, line.slice(0, 2))
  const other = await sitDown(cast, shop)
  await beReady(other)
  const worker = await cast.phone(await cast.worker('Giàng A Chu'))
  await visit(worker, `/booths/${sewing.boothId}`)
  await worker.getByRole('button', { name: 'Nhờ gọi lại' }).waitFor()
  await shoot(worker, 'refused-phone', 'A line that takes nobody more: booths with the same kind of work, or a call.')
  await press(worker, 'Nhờ gọi lại')
  await shows(worker, /Đã nhờ lúc/)
  await visit(worker, '/me')
  await shows(worker, /Đã nhờ lúc/)
  await shoot(worker, 'asked-call-phone', 'The call that was asked for, until it is made or taken back.')
  const desk = await cast.atDesk(sewing)
  await visit(desk, '/employer/call-backs')
  await shows(desk, /Nhờ lúc/)
  await shoot(desk, 'employer-asked-call', 'Who asked for a call, and why no ticket could be had.')
}

const held: Scene = async (cast, shoot) => {
  const desk = await sitDown(cast, cast.sewing)
  const worker = await cast.takeTicket(await cast.worker('Giàng A Chu'), cast.sewing)
  await press(worker, 'Ra ngoài, giữ chỗ')
  await worker.getByRole('button', { name: words(/^Tôi đã quay lại/) }).waitFor()
  await press(desk, 'Sẵn sàng nhận người')
  await shows(desk, /1 người ra ngoài/)
  await shoot(desk, 'desk-line-held', 'Ready, and nobody in the line can be called yet.')
}

const closing: Scene = async (cast, shoot) => {
  const desk = await sitDown(cast, cast.sewing)
  const talking = await cast.takeTicket(await cast.worker('Lò Thị Hương'), cast.sewing)
  const waits = await cast.takeTicket(await cast.worker('Giàng A Chu'), cast.sewing)
  await press(desk, /^Gọi /)
  await answer(talking)
  await talkAtDesk(desk)
  const center = await cast.atCenter()
  await visit(center, `/center/fairs/${cast.fairId}`)
  await press(center, 'Ngừng phát số và gọi')
  await confirm(center, 'Ngừng phát số và gọi')
  await shows(center, /đang gọi hoặc nói chuyện từ/)
  await shows(waits, /không gọi thêm ai/)
  await shoot(waits, 'closing-phone', 'The fair is closing: nobody else is called, and who was not is called back.')
  await shoot(center, 'center-closing', 'A fair that cannot close yet: which interviews are not finished.')
  await press(desk, 'Kết thúc')
  await confirm(desk, 'Kết thúc')
  await desk.getByRole('radio', { name: 'Nhận làm' }).check()
  await press(desk, 'Lưu kết quả')
  await center.getByRole('list', { name: 'Các cuộc chưa xong' }).waitFor({ state: 'detached' })
  await press(center, 'Đóng phiên')
  await shows(center, /còn chờ được báo ngay là không gọi nữa/)
  await shoot(center, 'center-close-question', 'Closing: how many still wait, and what becomes of them.')
  await confirm(center, 'Đóng phiên')
  await shows(waits, /Chưa tới lượt/)
  await shows(waits, /sẽ gọi lại/)
  await shoot(waits, 'not-reached-phone', 'The fair closed over somebody who waited: they are called back.')
  await press(center, 'Danh sách gọi lại')
  await shows(center, /Chưa gọi: 1/)
  await shoot(center, 'center-call-backs', 'The calls that the centre and the employers owe.')
  await visit(desk, '/employer/call-backs')
  await press(desk, 'Đã gọi Giàng A Chu')
  await shoot(desk, 'employer-call-backs', 'The same at the employer, who is put through by the centre.')
}

export const scenes: Record<string, Scene> = {
  waiting,
  ringing,
  missed,
  elsewhere,
  talking,
  takeOver,
  absentDesk,
  unlikely,
  refused,
  held,
  closing,
  ...staffScenes,
}
