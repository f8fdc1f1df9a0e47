import { createAccountWithPassword, hashPassword } from '@cho-phien/server/features/accounts/make'
import { makePdf } from '@cho-phien/server/demo/document'
import type { Browser, Download, Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desktop, launchBrowser, phone } from '../support/browser.ts'
import { untilBothSeeAndHear, watchCalls } from '../support/call.ts'
import { startInstallation, type Installation } from '../support/installation.ts'
import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import { makeCenter } from '../support/make.ts'
import { confirm, fillIn, newPage, press, shows, visit, words } from '../support/pages.ts'
import { keepPicturesOfFailures, stopAtFirstFailure } from '../support/story.ts'
import { codeNow } from '../support/totp.ts'

/**
 * The main job, through pages alone: the only row made by hand is the centre with its first administrator. What one person
 * does shows on the page another has open already: nobody loads a page anew to see it.
 */

const fairTitle = 'Phiên việc làm Mường Thanh'
const employerName = 'Công ty May Nậm Rốm'
const shortName = 'May Nậm Rốm'
const vacancyTitle = 'Thợ may công nghiệp'
const workerName = 'Vừ Thị Dúa'
const center = { email: 'mai@trungtam.example', temporaryPassword: 'tam-thoi-mot-lan', password: 'nuong-ray-xanh-42' }
const owner = { name: 'Đỗ Văn Khánh', email: 'khanh@nammay.example', password: 'soi-chi-do-17-cay' }
const interviewer = { name: 'Hà Thu Trang', email: 'trang@nammay.example', password: 'bong-gao-thang-ba' }

let installation: Installation
let browser: Browser
/** Each in a browser profile of their own. */
let staff: Page
let boss: Page
let desk: Page
let worker: Page
let boothPath = ''

stopAtFirstFailure()
keepPicturesOfFailures(() => ({ staff, boss, desk, worker }))

beforeAll(async () => {
  browser = await launchBrowser()
  installation = await startInstallation()
  const open = async (device: typeof phone): Promise<Page> => {
    const context = await browser.newContext({ ...device, baseURL: installation.url })
    await watchCalls(context)
    return newPage(context)
  }
  staff = await open(desktop)
  boss = await open(desktop)
  desk = await open(desktop)
  worker = await open(phone)
})

afterAll(async () => {
  await browser.close()
  await installation.stop()
})

/** `2026-11-24`, so many days from today in Viet Nam. */
function dayIn(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now() + days * 86_400_000)
}

/** The link of an invitation, from the field that it is copied from. */
async function linkShownOn(page: Page): Promise<string> {
  const link = page.getByLabel('Đường dẫn mời', { exact: true })
  await link.waitFor()
  return new URL(await link.inputValue()).pathname
}

/** One of the four numbers over the centre's page of the fair. */
function countOf(label: string): Promise<string | null> {
  const number = staff.locator('dl > div').filter({ has: staff.getByText(label, { exact: true }) })
  return number.getByRole('definition').textContent()
}

test('the first administrator signs in, has to choose a password and to set up the second factor', async () => {
  const { db } = installation
  const accountId = await createAccountWithPassword(db, {
    kind: 'staff',
    name: 'Lò Thị Mai',
    email: center.email,
    passwordHash: await hashPassword(center.temporaryPassword),
    mustChangePassword: true,
  })
  await db`
    insert into staff_seats (account_id, center_id, role) values (${accountId!}, ${await makeCenter(db)}, 'administrator')`

  await visit(staff, '/sign-in/work')
  await fillIn(staff, { Email: center.email, 'Mật khẩu': center.temporaryPassword })
  await press(staff, 'Đăng nhập')
  await staff.waitForURL('**/account?next=*')
  await shows(staff, 'Mật khẩu tạm có người khác biết.')
  await fillIn(staff, { 'Mật khẩu đang dùng': center.temporaryPassword, 'Mật khẩu mới': center.temporaryPassword })
  await press(staff, 'Đổi mật khẩu')
  await shows(staff, 'Mật khẩu mới phải khác mật khẩu đang dùng.')
  await fillIn(staff, { 'Mật khẩu mới': center.password })
  await press(staff, 'Đổi mật khẩu')
  await staff.waitForURL('**/account/second-factor?next=*')
  await fillIn(staff, { 'Nhập lại mật khẩu đang dùng': center.password })
  await press(staff, 'Cài mã hai lớp')
  await staff.getByText('Không quét được? Nhập khóa bằng tay').click()
  const key = await staff.getByLabel('Khóa để nhập tay').inputValue()
  await fillIn(staff, { 'Nhập mã 6 số đang hiện trong ứng dụng': codeNow(key) })
  await press(staff, 'Bật mã hai lớp')
  await shows(staff, 'Mã hai lớp đã bật.')
  await staff.getByLabel('Tôi đã in hoặc cất các mã này').check()
  await press(staff, 'Tiếp tục')
  await staff.waitForURL('**/center')
})

test('a fair is scheduled; without a booth it cannot be published, and the page says why', async () => {
  await press(staff, 'Lên lịch phiên')
  await staff.getByRole('radio', { name: 'Trực tuyến' }).check()
  await fillIn(staff, { 'Tên phiên': fairTitle, Ngày: dayIn(1), 'Mở cửa': '08:00', 'Kết thúc': '07:00' })
  await press(staff, 'Lưu và mời doanh nghiệp')
  await shows(staff, /Giờ kết thúc/i)
  await fillIn(staff, { 'Kết thúc': '16:30' })
  await press(staff, 'Lưu và mời doanh nghiệp')
  await staff.getByRole('heading', { name: fairTitle, level: 1 }).waitFor()
  const publish = staff.getByRole('button', { name: 'Công bố phiên' })
  await publish.waitFor()
  expect(await publish.getAttribute('aria-disabled')).toBe('true')
  await shows(staff, 'Xong các việc trên thì bấm được.')
})

test('a new employer is invited by link and the owner takes the seat', async () => {
  await press(staff, 'Doanh nghiệp mới, mời bằng email')
  await fillIn(staff, {
    'Tên đầy đủ của doanh nghiệp': employerName,
    'Tên gọi ngắn': shortName,
    'Người nhận lời mời': owner.name,
    'Email người đứng đầu': owner.email,
  })
  await press(staff, 'Tạo đường dẫn mời')
  await visit(boss, await linkShownOn(staff))
  await boss.getByRole('heading', { name: `${shortName} mời anh/chị` }).waitFor()
  await fillIn(boss, { 'Đặt mật khẩu': owner.password })
  await press(boss, 'Nhận lời và vào')
  await boss.waitForURL('**/employer')
  await visit(staff, '/center/employers')
  await press(staff, new RegExp(employerName))
  await shows(staff, 'Mới được mời')
})

test('the owner fills in the profile, adds the permission document and sends it', async () => {
  await press(boss, 'Mở hồ sơ')
  await boss.waitForURL('**/employer/profile')
  await fillIn(boss, {
    'Mã số doanh nghiệp': '5600123456',
    'Ngành nghề': 'may mặc xuất khẩu',
    Tỉnh: 'Điện Biên',
    'Địa chỉ': 'Số 12, bản Noong Nhai',
  })
  await press(boss, 'Lưu hồ sơ')
  await shows(boss, 'Đã lưu.')
  const file = { name: 'giay-phep.pdf', mimeType: 'application/pdf', buffer: makePdf(['Giay phep tuyen dung', 'So 12/2026']) }
  const [chooser] = await Promise.all([boss.waitForEvent('filechooser'), press(boss, 'Chọn tệp')])
  await chooser.setFiles({ ...file, buffer: Buffer.from('not a document') })
  await boss.getByRole('alert').waitFor()
  const [again] = await Promise.all([boss.waitForEvent('filechooser'), press(boss, 'Chọn tệp')])
  await again.setFiles(file)
  await shows(boss, 'Đã nhận tệp.')
  await press(boss, 'Gửi cho trung tâm')
  await shows(boss, 'Đã gửi, đang chờ trung tâm duyệt.')
})

test('the centre opens the document and approves', async () => {
  await shows(staff, 'Chờ duyệt')
  await shows(staff, '5600123456')
  const [document] = await Promise.all([staff.waitForEvent('download'), press(staff, 'Mở giấy phép')])
  expect((await contentOf(document)).subarray(0, 5).toString()).toBe('%PDF-')
  await press(staff, 'Duyệt')
  await confirm(staff, 'Duyệt')
  await shows(staff, 'Đã duyệt. Gian hàng của họ được mở.')
  await shows(boss, 'Trung tâm đã duyệt. Gian hàng được mở.')
  await visit(staff, '/center')
  await press(staff, new RegExp(fairTitle))
  await shows(staff, 'Chưa có bàn phỏng vấn nào.')
})

test('an unfinished vacancy card keeps the booth shut, and the booth page says what is missing', async () => {
  await visit(boss, '/employer/vacancies/new')
  await fillIn(boss, { 'Tên vị trí': vacancyTitle, 'Nhóm nghề': 'May mặc', 'Số người cần': '25' })
  await press(boss, 'Lưu vị trí')
  await boss.waitForURL('**/employer/vacancies')
  await visit(boss, '/employer')
  await press(boss, new RegExp(fairTitle))
  await boss.waitForURL('**/employer/booths/*')
  boothPath = new URL(boss.url()).pathname
  await shows(boss, 'Gian chưa có vị trí tuyển dụng.')
  await boss.getByLabel(vacancyTitle).check()
  await press(boss, 'Lưu gian hàng')
  await shows(boss, new RegExp(`${vacancyTitle}: thẻ việc làm còn thiếu \\d+ mục`))
  await shows(boss, 'Chưa có bàn phỏng vấn nào.')
  const open = boss.getByRole('button', { name: 'Mở gian' })
  expect(await open.getAttribute('aria-disabled')).toBe('true')
})

test('the owner completes the card', async () => {
  await boss.getByRole('link', { name: 'Điền nốt' }).first().click()
  await boss.waitForURL('**/employer/vacancies/*')
  await boss.getByRole('radio', { name: 'Không thu đồng nào' }).check()
  await fillIn(boss, {
    'Lương từ': '6500000',
    'Lương đến': '9000000',
    'Tính theo': 'một tháng',
    'Lương gồm những gì': 'Lương cơ bản 5,2 triệu, chuyên cần 500 nghìn, còn lại theo sản phẩm',
    'Ca làm, giờ nghỉ': '8 giờ một ngày, 6 ngày một tuần, không ca đêm',
    'Hợp đồng': 'Có thời hạn',
    'Thử việc': '1 tháng, 85% lương',
    'Bảo hiểm': 'Đủ xã hội, y tế, thất nghiệp',
    Ăn: 'Có, không mất tiền',
    'Chỗ ở': 'Có, không mất tiền',
    'Đi lại': 'Có tiền hỗ trợ',
    'Học hết lớp': 'Hết lớp 9',
    'Bằng cấp, tay nghề': 'Chưa qua đào tạo',
    'Giấy tờ mang theo': 'căn cước',
    'Hạn nhận hồ sơ': dayIn(30),
  })
  await shows(boss, 'Thẻ việc làm đã đủ. Gian hàng mở được với vị trí này.')
  await press(boss, 'Lưu vị trí')
  await boss.waitForURL('**/employer/vacancies')
  await shows(boss, 'Thẻ đủ')
})

test('an interviewer is invited by link and gets a desk', async () => {
  await visit(boss, '/employer/team')
  await boss.getByRole('radio', { name: 'Người phỏng vấn' }).check()
  await fillIn(boss, { 'Họ và tên': interviewer.name, Email: interviewer.email })
  await press(boss, 'Tạo đường dẫn mời')
  await visit(desk, await linkShownOn(boss))
  await fillIn(desk, { 'Đặt mật khẩu': interviewer.password })
  await press(desk, 'Nhận lời và vào')
  await desk.waitForURL(/\/employer/)
  await visit(boss, boothPath)
  await fillIn(boss, { 'Thêm người phỏng vấn': interviewer.name })
  await press(boss, 'Thêm bàn')
  await shows(boss, `Bàn 1: ${interviewer.name}`)
  await shows(boss, 'Phiên chưa mở.')
})

test('the centre publishes the fair and opens it, the owner opens the booth, the interviewer sits down', async () => {
  await shows(staff, 'Đủ điều kiện mở')
  await press(staff, 'Công bố phiên')
  await confirm(staff, 'Công bố phiên')
  await staff.getByRole('button', { name: 'Mở phiên' }).waitFor()
  await visit(worker, '/')
  await shows(worker, 'Chưa mở')
  await press(staff, 'Mở phiên')
  await confirm(staff, 'Mở phiên')
  await staff.getByRole('button', { name: 'Ngừng phát số và gọi' }).waitFor()

  await shows(worker, 'Đang diễn ra')
  await press(boss, 'Mở gian')
  await confirm(boss, 'Mở gian')
  await boss.getByRole('button', { name: 'Tạm nghỉ' }).waitFor()
  await press(desk, 'Vào bàn')
  await shows(desk, 'Chưa có ai chờ')
})

test('a worker signs in with a code from the inbox and makes the profile', async () => {
  await visit(worker, '/sign-in')
  await fillIn(worker, { 'Số điện thoại': '0912345678' })
  await press(worker, 'Nhận mã')
  await worker.getByLabel('Mã 6 số').waitFor()
  const inbox = await newPage(worker.context())
  await visit(inbox, '/demo/inbox')
  const message = (await inbox.getByRole('main').textContent()) ?? ''
  await inbox.close()
  await fillIn(worker, { 'Mã 6 số': /(?<!\d)\d{6}(?!\d)/.exec(message)![0] })
  await worker.waitForURL(/\/me/)
  if (!worker.url().endsWith('/me/profile')) await visit(worker, '/me/profile')
  await fillIn(worker, { 'Họ và tên': workerName, Ngày: '5', Tháng: '9', Năm: '2001', 'Xã, phường': 'Thanh An' })
  await worker.getByRole('radio', { name: 'Nữ' }).check()
  await worker.getByRole('checkbox', { name: 'May mặc' }).check()
  await fillIn(worker, { 'Bằng cấp, tay nghề cao nhất': 'Chưa qua đào tạo' })
  await worker.getByRole('checkbox', { name: words(/^Tôi đồng ý cho trung tâm/) }).check()
  await press(worker, 'Lưu hồ sơ')
  await worker.waitForURL('**/me')
})

test('the worker finds the vacancy without diacritics, takes a ticket and sees the place', async () => {
  await visit(worker, '/vacancies')
  await worker.getByRole('searchbox').fill('tho may cong nghiep')
  await press(worker, 'Tìm')
  await shows(worker, '1 vị trí')
  await press(worker, new RegExp(vacancyTitle))
  await worker.waitForURL('**/booths/*')
  await shows(worker, /Người lao động phải trả: 0 đ/)
  await worker.getByRole('button', { name: words(/^Lấy số/) }).click()
  await worker.waitForURL('**/me')
  await shows(worker, 'Người tiếp theo là chị')
})

test('who steps away is shown as away at the desk, and as there again when back', async () => {
  await shows(desk, 'Có mặt')
  await press(worker, /^Ra ngoài, giữ chỗ$/)
  await shows(desk, '1 người tạm ra ngoài')
  await press(worker, /^Tôi đã quay lại$/)
  await shows(desk, 'Có mặt')
})

test('the interviewer calls, the worker answers by video, and both see and hear each other', async () => {
  await desk.getByRole('button', { name: words(/^Gọi chị Dúa/) }).click()
  const ring = worker.getByRole('alertdialog')
  await ring.getByText(shortName).first().waitFor()
  await ring.getByRole('button', { name: words(/Vào bằng video/) }).click()
  await worker.waitForURL('**/me/interview/*')
  await untilBothSeeAndHear([worker, desk], 60)
  // The centre sees the same moment.
  await expect.poll(() => countOf('phỏng vấn'), { timeout: 15_000 }).toBe('1')
  expect(await countOf('số đang chờ')).toBe('0')
  await desk.getByRole('textbox', { name: words(/^Nhắn cho/) }).fill('Chào chị Dúa')
  await desk.getByRole('button', { name: 'Gửi tin nhắn' }).click()
  await shows(worker, 'Chào chị Dúa')
})

test('the outcome is owed, recorded as a next round, and confirmed by the worker', async () => {
  await desk.getByRole('button', { name: 'Kết thúc' }).first().click()
  await confirm(desk, 'Kết thúc')
  await shows(worker, 'Đang chờ kết quả')
  await shows(desk, 'Còn nợ một kết quả')
  await desk.getByRole('radio', { name: 'Mời vòng sau' }).check()
  await fillIn(desk, { Ngày: dayIn(3), Giờ: '08:30', 'Nơi đến': 'Xưởng may bản Noong Nhai' })
  await fillIn(desk, { 'Ghi chú riêng': 'Tay nghề khá, hơi nhút nhát' })
  await shows(desk, /“Tôi sẽ đến”, “Tôi không đến được” hoặc “Không đúng”/)
  await press(desk, 'Lưu và sẵn sàng')
  await worker.getByRole('heading', { name: `${shortName} mời chị vòng sau.` }).waitFor()
  await shows(worker, /Xưởng may bản Noong Nhai/)
  // Who thinks better of a pause stays ready, and the switch says so.
  await desk.getByRole('radiogroup', { name: 'Trạng thái bàn' }).getByText('Tạm nghỉ').click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Thôi' }).click()
  expect(await desk.getByRole('radio', { name: 'Sẵn sàng' }).isChecked()).toBe(true)
  await visit(boss, '/employer/results')
  await shows(boss, 'Chưa trả lời')
  const more = worker.getByRole('dialog')
  await press(worker, 'Tôi không đến được')
  await more.getByText('Doanh nghiệp và trung tâm sẽ đọc.', { exact: true }).waitFor()
  await fillIn(worker, { 'Nói rõ thêm': 'Hôm đó tôi bận' })
  await more.getByRole('button', { name: 'Thôi' }).click()
  await press(worker, 'Không đúng')
  expect(await more.getByRole('textbox').inputValue()).toBe('')
  await more.getByRole('button', { name: 'Thôi' }).click()
  await press(worker, 'Tôi sẽ đến')
  await shows(worker, 'Đã báo doanh nghiệp là sẽ đến')
  await shows(boss, 'Đã xác nhận')
  await fillIn(boss, { 'Kết quả': 'Người lao động báo không đến được' })
  await boss.getByText('Đã xác nhận').waitFor({ state: 'detached' })
  expect(await worker.content()).not.toContain('nhút nhát')
})

test('the centre sees the counts, finds the interview, opens it and takes the list away', async () => {
  await shows(staff, 'Đã phát 1 số cho 1 người.')
  await press(staff, 'Danh sách phỏng vấn')
  await shows(staff, '1 cuộc khớp')
  await fillIn(staff, { 'Kết quả': 'Nhận làm' })
  await shows(staff, 'Không có cuộc nào khớp')
  await fillIn(staff, { 'Kết quả': 'Mời vòng sau' })
  await staff.getByRole('searchbox').fill('dua')
  await staff.waitForURL(/search=dua/)
  const [download] = await Promise.all([staff.waitForEvent('download'), press(staff, 'Tải bảng tính (CSV)')])
  const csv = (await contentOf(download)).toString('utf8')
  expect(csv.startsWith('\uFEFF')).toBe(true)
  expect(csv).toContain(workerName)
  expect(csv).not.toContain('nhút nhát')
  expect(csv).not.toContain('0912345678')
  await press(staff, workerName)
  await staff.waitForURL('**/center/interviews/*')
  await shows(staff, 'Người lao động đã xác nhận kết quả này.')
  expect(await staff.content()).not.toContain('nhút nhát')
  expect(await listBreaches(installation.db)).toEqual([])
})

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}
