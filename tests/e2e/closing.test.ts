import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { desktop, launchBrowser, phone } from '../support/browser.ts'
import { startInstallation, type Installation } from '../support/installation.ts'
import { makeFloor, makeStaff, makeVacancy, makeWorker } from '../support/make.ts'
import { confirm, fillIn, newPage, press, shows, visit, words } from '../support/pages.ts'
import { keepPicturesOfFailures } from '../support/story.ts'

/** A fair is closed over a conversation, an owed outcome and somebody who waits, through pages alone. */

let installation: Installation
let browser: Browser
const pages: Record<string, Page> = {}

beforeAll(async () => {
  browser = await launchBrowser()
  installation = await startInstallation()
})

afterEach(async () => {
  expect(await listBreaches(installation.db)).toEqual([])
})

keepPicturesOfFailures(() => pages)

afterAll(async () => {
  await browser.close()
  await installation.stop()
})

async function open(name: string, who: Parameters<Installation['open']>[1]): Promise<Page> {
  return (pages[name] = await newPage(await installation.open(browser, who)))
}

async function takeTicket(name: string, boothId: string): Promise<Page> {
  const person = await makeWorker(installation.db, { fullName: name })
  await installation.db`update workers set phone_number = '+84912345678' where id = ${person.workerId}`
  const page = await open(name, { ...person, device: phone })
  await visit(page, `/booths/${boothId}`)
  await page.getByRole('button', { name: words(/^Lấy số/) }).click()
  await page.waitForURL('**/me')
  return page
}

test('a fair closes once the page names nothing unfinished, and whoever waited is called back', async () => {
  const { db } = installation
  const floor = await makeFloor(db)
  const vacancyId = await makeVacancy(db, floor.employerId)
  await db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${floor.boothId}, ${vacancyId}, 1)`
  const moderator = await makeStaff(db, floor.centerId)
  const staff = await open('staff', { accountId: moderator, device: desktop })
  const desk = await open('desk', { accountId: floor.interviewer, device: desktop })
  const talking = await takeTicket('Giàng A Chu', floor.boothId)
  const waiting = await takeTicket('Vừ Thị Dúa', floor.boothId)

  await visit(desk, `/employer/desks/${floor.deskId}`)
  await press(desk, /^Gọi /)
  await talking
    .getByRole('alertdialog')
    .getByRole('button', { name: words(/Nhắn tin/) })
    .click()
  await talking.waitForURL('**/me/interview/*')
  await desk.getByRole('textbox', { name: words(/^Nhắn cho/) }).waitFor()

  await visit(staff, `/center/fairs/${floor.fairId}`)
  await press(staff, 'Ngừng phát số')
  await shows(staff, /1 người còn chờ giữ số đến khi đóng phiên/)
  await confirm(staff, 'Ngừng phát số')
  const close = staff.getByRole('button', { name: 'Đóng phiên', exact: true })
  await close.waitFor()
  expect(await close.getAttribute('aria-disabled')).toBe('true')
  const unfinished = staff.getByRole('list', { name: 'Các cuộc chưa xong' })
  await unfinished.getByText(/đang diễn ra từ/).waitFor()

  await press(desk, 'Kết thúc')
  await confirm(desk, 'Kết thúc')
  await unfinished.getByText(/chưa ghi kết quả/).waitFor()
  await desk.getByRole('radio', { name: 'Nhận làm' }).check()
  await press(desk, 'Lưu và tạm nghỉ')
  await unfinished.waitFor({ state: 'detached' })

  await close.click()
  await shows(staff, /1 người còn chờ được ghi là không tới lượt/)
  await confirm(staff, 'Đóng phiên')
  await shows(waiting, 'Chưa tới lượt')
  await shows(waiting, /Trung.tâm sẽ gọi cho anh\/chị/)
  await press(staff, 'Danh sách gọi lại')
  await shows(staff, 'Chưa gọi: 1 người')
  await shows(staff, /0912.345.678/)

  await visit(desk, '/employer/call-backs')
  await shows(desk, 'Vừ Thị Dúa')
  expect(await desk.content()).not.toContain('912345678')
  await press(desk, 'Đã gọi Vừ Thị Dúa')
  await fillIn(desk, { 'Kết quả cuộc gọi': 'Hẹn đến xưởng thứ Sáu' })
  await press(desk, 'Lưu')
  await shows(staff, 'Hẹn đến xưởng thứ Sáu')
  await press(staff, 'Chưa gọi xong')
  await shows(desk, 'Chưa gọi: 1 người')
})
