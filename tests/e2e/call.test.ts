import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { desktop, launchBrowser, phone, type Devices } from '../support/browser.ts'
import { untilBothSeeAndHear, watchCalls } from '../support/call.ts'
import { startInstallation, type Installation } from '../support/installation.ts'
import { breachesOf } from '../support/ledger.ts'
import { makeFloor, makeVacancy, makeWorker } from '../support/make.ts'

let installation: Installation
let granted: Browser
const browsers: Browser[] = []

beforeAll(async () => {
  installation = await startInstallation()
  granted = await browserWith('granted')
})

afterEach(async () => {
  expect(await breachesOf(installation.db)).toEqual([])
})

afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()))
  await installation.stop()
})

async function browserWith(devices: Devices): Promise<Browser> {
  const browser = await launchBrowser({ devices })
  browsers.push(browser)
  return browser
}

interface Meeting {
  worker: Page
  desk: Page
  deskId: string
  boothId: string
}

/** A worker with a ticket on a phone and an interviewer at the desk, each in a browser profile of their own. */
async function meet({ workerBrowser = granted, workerName = 'Giàng A Chu' } = {}): Promise<Meeting> {
  const { db } = installation
  await db`update fairs set status = 'signed' where status = 'live'`
  const floor = await makeFloor(db)
  const vacancyId = await makeVacancy(db, floor.employerId)
  await db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${floor.boothId}, ${vacancyId}, 1)`
  const person = await makeWorker(db, { fullName: workerName })
  const workerContext = await installation.open(workerBrowser, { ...person, device: phone })
  const deskContext = await installation.open(granted, { accountId: floor.interviewer, device: desktop })
  await Promise.all([watchCalls(workerContext), watchCalls(deskContext)])
  const [worker, desk] = await Promise.all([workerContext.newPage(), deskContext.newPage()])
  await Promise.all([worker.goto(`/booths/${floor.boothId}`), desk.goto(`/employer/desks/${floor.deskId}`)])
  await worker.getByRole('button', { name: /^Lấy số/ }).click()
  await worker.waitForURL('**/me')
  return { worker, desk, deskId: floor.deskId, boothId: floor.boothId }
}

async function call({ worker, desk }: Meeting): Promise<void> {
  await desk.getByRole('button', { name: /^Gọi / }).click()
  await worker.getByRole('alertdialog').waitFor()
}

async function enterBy(worker: Page, way: RegExp): Promise<void> {
  await worker.getByRole('alertdialog').getByRole('button', { name: way }).click()
  await worker.waitForURL('**/me/interview/*')
}

test('both see and hear each other, write, and the result reaches the phone at once', async () => {
  const meeting = await meet()
  const { worker, desk } = meeting
  await call(meeting)
  await enterBy(worker, /Vào bằng video/)
  await untilBothSeeAndHear([worker, desk])

  await worker.getByRole('textbox').fill('Em chào chị')
  await worker.getByRole('button', { name: 'Gửi tin nhắn' }).click()
  await desk.getByText('Em chào chị').waitFor()

  await desk.getByRole('button', { name: 'Kết thúc' }).first().click()
  await desk.getByRole('dialog').or(desk.getByRole('alertdialog')).getByRole('button', { name: 'Kết thúc' }).click()
  await worker.getByText('Đang chờ kết quả').waitFor()

  await desk.getByLabel('Nhận làm').check()
  await desk
    .getByRole('button', { name: /^Lưu và/ })
    .first()
    .click()
  await worker.getByText(/nhận anh vào làm/).waitFor()
  await worker.getByRole('button', { name: 'Tôi nhận việc' }).click()
  await worker.getByText('Đã báo nhận việc').waitFor()
})

test('a worker who reloads in the call is back in the same room with picture and sound', async () => {
  const meeting = await meet()
  await call(meeting)
  await enterBy(meeting.worker, /Vào bằng video/)
  await untilBothSeeAndHear([meeting.worker, meeting.desk])
  const address = meeting.worker.url()
  await meeting.worker.reload()
  await untilBothSeeAndHear([meeting.worker, meeting.desk])
  expect(meeting.worker.url()).toBe(address)
})

test('with a refused camera the interview is held in writing', async () => {
  const meeting = await meet({ workerBrowser: await browserWith('refused') })
  await call(meeting)
  await enterBy(meeting.worker, /Nhắn tin|Vào bằng nhắn tin/)
  await meeting.worker.getByRole('textbox').fill('Máy em không mở được hình')
  await meeting.worker.getByRole('button', { name: 'Gửi tin nhắn' }).click()
  await meeting.desk.getByText('Máy em không mở được hình').waitFor()
})

test('a media server that stops in the call leaves the room open for writing, and video comes back with it', async () => {
  const meeting = await meet()
  const { worker, desk } = meeting
  await call(meeting)
  await enterBy(worker, /Vào bằng video/)
  await untilBothSeeAndHear([worker, desk])

  await installation.media.kill()
  await worker
    .getByText(/Đồng hồ tạm dừng|Chưa có hình và tiếng|đang nối lại/)
    .first()
    .waitFor({ timeout: 30_000 })
  await worker.getByRole('textbox').fill('Chị có đọc được không')
  await worker.getByRole('button', { name: 'Gửi tin nhắn' }).click()
  await desk.getByText('Chị có đọc được không').waitFor()

  await installation.media.restart()
  await untilBothSeeAndHear([worker, desk], 60)
})

test('a server killed in the middle loses no place and no conversation', async () => {
  const meeting = await meet()
  const { worker, desk, boothId } = meeting
  await call(meeting)
  await enterBy(worker, /Vào bằng video/)
  await untilBothSeeAndHear([worker, desk])
  const waiting: Page[] = []
  for (let index = 0; index < 3; index += 1) {
    const context = await installation.open(granted, { ...(await makeWorker(installation.db)), device: phone })
    const page = await context.newPage()
    await page.goto(`/booths/${boothId}`)
    await page.getByRole('button', { name: /^Lấy số/ }).click()
    await page.waitForURL('**/me')
    waiting.push(page)
  }
  const before = await installation.db`select id, number, place, status from tickets where booth_id = ${boothId} order by number`

  await installation.kill()
  await installation.restart()

  await worker.getByRole('textbox').fill('Vẫn còn đây')
  await worker.getByRole('button', { name: 'Gửi tin nhắn' }).click()
  await desk.getByText('Vẫn còn đây').waitFor({ timeout: 30_000 })
  await untilBothSeeAndHear([worker, desk], 60)
  expect(await installation.db`select id, number, place, status from tickets where booth_id = ${boothId} order by number`).toEqual(before)
  for (const page of waiting) await page.context().close()
})
