import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desktop, launchBrowser } from '../support/browser.ts'
import { watchCalls } from '../support/call.ts'
import { startInstallation, type Installation } from '../support/installation.ts'
import { enter, tabTo, type } from '../support/keyboard.ts'
import { makeFloor, makeStaff, makeVacancy, makeWorker } from '../support/make.ts'
import { newPage, press, shows, visit, words } from '../support/pages.ts'
import { keepPicturesOfFailures, stopAtFirstFailure } from '../support/story.ts'

/** The worker's whole part without a pointer, at a hall's computer. Every stop of the focus on the way has to be seen. */

let installation: Installation
let browser: Browser
let worker: Page
let desk: Page
let slipCode = ''
let boothId = ''

stopAtFirstFailure()
keepPicturesOfFailures(() => ({ worker, desk }))

beforeAll(async () => {
  browser = await launchBrowser()
  installation = await startInstallation()
  const { db } = installation
  const floor = await makeFloor(db)
  boothId = floor.boothId
  const vacancyId = await makeVacancy(db, floor.employerId)
  await db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${boothId}, ${vacancyId}, 1)`
  const { workerId } = await makeWorker(db, { fullName: 'Giàng A Chu' })
  const staff = await installation.open(browser, { accountId: await makeStaff(db, floor.centerId), device: desktop })
  const slip = await staff.request.post(`/api/center/workers/${workerId}/slip`, { headers: { origin: installation.url } })
  slipCode = ((await slip.json()) as { slipCode: string }).slipCode
  await staff.close()

  const context = await browser.newContext({ ...desktop, baseURL: installation.url })
  await watchCalls(context)
  worker = await newPage(context)
  desk = await newPage(await installation.open(browser, { accountId: floor.interviewer, device: desktop }))
  await visit(desk, `/employer/desks/${floor.deskId}`)
})

afterAll(async () => {
  await browser.close()
  await installation.stop()
})

test('signs in with a slip', async () => {
  await visit(worker, '/sign-in')
  await worker.keyboard.press('Tab')
  await worker.keyboard.press('Enter')
  expect(await worker.evaluate(() => document.activeElement?.id)).toBe('main')
  await tabTo(worker, worker.getByRole('radio', { name: 'Số điện thoại' }))
  await worker.keyboard.press('ArrowRight')
  await type(worker, worker.getByLabel('Mã trên phiếu'), slipCode)
  await worker.keyboard.press('Enter')
  await worker.waitForURL('**/me')
})

test('adds to the profile and saves it', async () => {
  await enter(worker, worker.getByRole('link', { name: 'Hồ sơ của tôi' }))
  await worker.waitForURL('**/me/profile')
  await tabTo(worker, worker.getByRole('checkbox', { name: 'May mặc' }).first())
  await worker.keyboard.press('Space')
  await tabTo(worker, worker.getByLabel('Bằng cấp, tay nghề cao nhất'))
  await worker.keyboard.press('ArrowDown')
  await type(worker, worker.getByLabel('Đã làm việc gì'), 'May gia đình 2 năm')
  await enter(worker, worker.getByRole('button', { name: 'Lưu hồ sơ' }))
  await shows(worker, 'Đã lưu.')
})

test('takes a ticket at the booth', async () => {
  await visit(worker, '/')
  await enter(worker, worker.getByRole('link', { name: 'Chọn gian hàng' }))
  await worker.waitForURL('**/fairs/*')
  await enter(worker, worker.getByRole('link', { name: words(/Công nhân may/) }).first())
  await worker.waitForURL(`**/booths/${boothId}`)
  await enter(worker, worker.getByRole('button', { name: words(/^Lấy số/) }).filter({ visible: true }))
  await worker.waitForURL('**/me')
  await shows(worker, /^Người tiếp theo là anh/)
})

test('steps away, comes back, and changes their mind about leaving', async () => {
  await enter(worker, worker.getByRole('button', { name: 'Ra ngoài, giữ chỗ' }))
  await enter(worker, worker.getByRole('button', { name: 'Tôi đã quay lại' }))
  const leave = worker.getByRole('button', { name: 'Bỏ số', exact: true })
  await enter(worker, leave)
  await worker.getByRole('alertdialog').waitFor()
  await worker.keyboard.press('Escape')
  await worker.getByRole('alertdialog').waitFor({ state: 'hidden' })
  expect(await leave.evaluate((button) => button === document.activeElement)).toBe(true)
})

test('answers the ring', async () => {
  await press(desk, /^Gọi /)
  const ring = worker.getByRole('alertdialog')
  await ring.waitFor()
  expect(await ring.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
  await worker.keyboard.press('Escape')
  await enter(worker, ring.getByRole('button', { name: words(/^Vào bằng video/) }))
  await worker.waitForURL('**/me/interview/*')
})

test('mutes, writes, and ends the interview', async () => {
  await tabTo(worker, worker.getByRole('button', { name: 'Tiếng', exact: true, pressed: true }))
  await worker.keyboard.press('Space')
  await worker.getByRole('button', { name: 'Tiếng', exact: true, pressed: false }).waitFor()
  await enter(worker, worker.getByRole('button', { name: words(/^Nhắn tin/) }))
  await type(worker, worker.getByRole('textbox', { name: words(/^Nhắn cho/) }), 'Em gõ bằng bàn phím')
  await worker.keyboard.press('Enter')
  await shows(desk, 'Em gõ bằng bàn phím')
  await enter(worker, worker.getByRole('button', { name: 'Ra', exact: true }))
  await enter(worker, worker.getByRole('alertdialog').getByRole('button', { name: 'Kết thúc' }))
  await shows(worker, 'Đang chờ kết quả')
  await enter(worker, worker.getByRole('link', { name: 'Về Phiên của tôi' }))
  await worker.waitForURL('**/me')
  expect(await listBreaches(installation.db)).toEqual([])
})
