import { listBreaches } from '@cho-phien/server/features/reports/ledger'
import type { FairId } from '@cho-phien/shared/ids'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { desktop, launchBrowser, phone, type Devices } from '../support/browser.ts'
import { untilBothSeeAndHear, watchCalls } from '../support/call.ts'
import { listenTo, type Heard } from '../support/heard.ts'
import { startInstallation, type Installation } from '../support/installation.ts'
import { makeFloor, makeVacancy, makeWorker } from '../support/make.ts'
import { confirm, newPage, press, reload, shows, visit, words } from '../support/pages.ts'
import { keepPicturesOfFailures } from '../support/story.ts'
import { weakenNetwork, type WeakNetwork } from '../support/weak-network.ts'

let installation: Installation
let granted: Browser
const browsers: Browser[] = []
let meeting: Meeting | undefined

/** A call that is cut and comes back takes its time on a busy machine. */
const longMs = 240_000
/** More than a voice can lose, and little enough for the connection to stand. */
const lossShare = 0.35

beforeAll(async () => {
  granted = await browserWith('granted')
  installation = await startInstallation()
})

afterEach(async () => {
  installation.network.heal()
  await Promise.all([installation.media.restart(), installation.restart()])
  for (const page of [meeting?.worker, meeting?.desk]) await page?.context().close()
  const fairId = meeting?.fairId
  meeting = undefined
  expect(await listBreaches(installation.db, fairId)).toEqual([])
})

// Hooks run in reverse: the pictures are taken before the pages close.
keepPicturesOfFailures(() => (meeting === undefined ? {} : { worker: meeting.worker, desk: meeting.desk }))

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
  fairId: FairId
}

/** A worker with a ticket on a phone and an interviewer at the desk, each in a browser profile of their own. */
async function meet({
  workerBrowser = granted,
  workerName = 'Giàng A Chu',
  prepare = (_worker: BrowserContext): Promise<unknown> => Promise.resolve(),
} = {}): Promise<Meeting> {
  const { db } = installation
  await db`update fairs set status = 'signed' where status = 'live'`
  const floor = await makeFloor(db)
  const vacancyId = await makeVacancy(db, floor.employerId)
  await db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${floor.boothId}, ${vacancyId}, 1)`
  const person = await makeWorker(db, { fullName: workerName })
  const workerContext = await installation.open(workerBrowser, { ...person, device: phone })
  const deskContext = await installation.open(granted, { accountId: floor.interviewer, device: desktop })
  await Promise.all([watchCalls(workerContext), watchCalls(deskContext), prepare(workerContext)])
  const [worker, desk] = await Promise.all([newPage(workerContext), newPage(deskContext)])
  meeting = { worker, desk, deskId: floor.deskId, boothId: floor.boothId, fairId: floor.fairId }
  await takeTicket(worker, floor.boothId)
  await visit(desk, `/employer/desks/${floor.deskId}`)
  return meeting
}

async function takeTicket(worker: Page, boothId: string): Promise<void> {
  await visit(worker, `/booths/${boothId}`)
  await worker.getByRole('button', { name: words(/^Lấy số/) }).click()
  await worker.waitForURL('**/me')
}

async function enterBy(way: RegExp, { worker, desk }: Meeting): Promise<void> {
  await press(desk, /^Gọi /)
  await worker
    .getByRole('alertdialog')
    .getByRole('button', { name: words(way) })
    .click()
  await worker.waitForURL('**/me/interview/*')
}

async function talkByVideo(meeting: Meeting): Promise<void> {
  await enterBy(/Vào bằng video/, meeting)
  await untilBothSeeAndHear([meeting.worker, meeting.desk])
}

/** On a phone the messages stand behind a switch while there is a picture. */
async function openMessages(worker: Page): Promise<void> {
  await controls(worker).getByRole('button', { name: 'Nhắn tin' }).click()
}

function controls(page: Page): Locator {
  return page.getByRole('group', { name: 'Nút trong phòng' })
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: words(/^Nhắn cho/) }).fill(text)
  await page.getByRole('button', { name: 'Gửi tin nhắn' }).click()
}

test('both see and hear each other, write, and the result reaches the phone at once', async () => {
  const { worker, desk } = await meet()
  await talkByVideo(meeting!)

  await openMessages(worker)
  await write(worker, 'Em chào chị')
  await shows(desk, 'Em chào chị')

  await press(desk, 'Kết thúc')
  await confirm(desk, 'Kết thúc')
  await shows(worker, 'Đang chờ kết quả')

  await desk.getByRole('radio', { name: 'Nhận làm' }).check()
  await press(desk, /^Lưu và sẵn sàng/)
  await shows(worker, /nhận anh vào làm/)
  await press(worker, 'Tôi nhận việc')
  await shows(worker, 'Đã báo doanh nghiệp là nhận việc')
})

test('a worker who reloads in the call is back in the same room with picture and sound, and its end is one sentence', async () => {
  const { worker, desk, boothId } = await meet()
  await talkByVideo(meeting!)
  const address = worker.url()
  await installation.db`update interviews set planned_seconds = extract(epoch from now() - live_at) + 5 where booth_id = ${boothId}`
  await reload(worker)
  const heard = await listenTo(worker)
  await untilBothSeeAndHear([worker, desk])
  expect(worker.url()).toBe(address)

  await shows(worker, 'Đã hết giờ, mời nói nốt')
  await heardLast(heard, 'Đã hết giờ, mời nói nốt')
  await untilBothSeeAndHear([worker, desk])
})

/** It was said, by itself, and nothing after it; nor was anything else said in two voices. */
async function heardLast(heard: Heard, sentence: string | RegExp): Promise<void> {
  const changes: string[][] = []
  await expect
    .poll(async () => {
      changes.push(...(await heard.take()))
      return changes.flat().at(-1) ?? ''
    })
    .toMatch(sentence)
  expect(changes.filter((said) => said.length > 1)).toEqual([])
}

test('a worker whose network goes is waited for, and is back in the same room with it', async () => {
  const { worker, desk } = await meet()
  await talkByVideo(meeting!)
  const address = worker.url()
  const heard = { worker: await listenTo(worker), desk: await listenTo(desk) }
  await worker.context().setOffline(true)
  await shows(worker, /^Mất mạng/)
  await heardLast(heard.worker, 'Mất mạng, đang nối lại')
  await heardLast(heard.desk, /Chu (mất kết nối từ|đang chập chờn)/)
  await worker.context().setOffline(false)
  await worker
    .getByText(words(/^Mất mạng/))
    .filter({ visible: true })
    .first()
    .waitFor({ state: 'hidden' })
  await untilBothSeeAndHear([worker, desk])
  expect(worker.url()).toBe(address)
})

test('a network that loses packets takes the call from video to voice, and a press brings video back', async () => {
  let network: WeakNetwork | undefined
  const { worker, desk } = await meet({ prepare: async (context) => (network = await weakenNetwork(context)) })
  try {
    await talkByVideo(meeting!)
    // One bad moment changes nothing.
    network!.lose(lossShare)
    await worker.waitForTimeout(3_000)
    network!.lose(0)
    await worker.waitForTimeout(4_000)
    expect(await rungsOf(worker)).toEqual(['video by worker: chosen'])

    network!.lose(lossShare)
    await shows(worker, /^Mạng yếu: chuyển sang chỉ tiếng/)
    expect(await rungsOf(worker)).toEqual(['video by worker: chosen', 'audio by worker: weak_network'])
    network!.lose(0)
    await controls(worker).getByRole('button', { name: 'Hình' }).click()
    await press(desk, 'Bật video')
    await untilBothSeeAndHear([worker, desk])
    expect((await rungsOf(worker)).at(-1)).toBe('video by worker: chosen')

    // Long before the server misses anybody, the other side says whose network it is.
    const rungs = await rungsOf(worker)
    network!.lose(1)
    await shows(desk, /^Mạng của \S+ Chu đang chập chờn/)
    expect(await rungsOf(worker)).toEqual(rungs)
  } finally {
    network!.stop()
  }
})

/** The ladder of the interview this page is in. */
async function rungsOf(page: Page): Promise<string[]> {
  const rows = await installation.db<{ mode: string; by: string; reason: string }[]>`
    select mode, chosen_by as by, reason from interview_rungs where interview_id = ${page.url().split('/').at(-1)!} order by id`
  return rows.map(({ mode, by, reason }) => `${mode} by ${by}: ${reason}`)
}

test('a second tab stays out of the call and says where it is, and takes it over when asked', async () => {
  const { worker, desk } = await meet()
  await talkByVideo(meeting!)
  const second = await newPage(worker.context())
  await visit(second, new URL(worker.url()).pathname)
  await shows(second, 'Phòng đang mở ở trang khác')
  await untilBothSeeAndHear([worker, desk])
  const heard = await listenTo(worker)
  await press(second, 'Dùng trang này')
  await untilBothSeeAndHear([second, desk])
  await shows(worker, 'Phòng đang mở ở trang khác')
  await heardLast(heard, 'Phòng đang mở ở trang khác')
})

test('with a refused camera the interview is held in writing', async () => {
  const { worker, desk } = await meet({ workerBrowser: await browserWith('refused') })
  await enterBy(/Vào bằng nhắn tin/, meeting!)
  await write(worker, 'Máy em không mở được hình')
  await shows(desk, 'Máy em không mở được hình')
  await write(desk, 'Không sao, mình nhắn tin')
  await shows(worker, 'Không sao, mình nhắn tin')
})

test('a text interview that sees the media server come up takes up video without a restart', async () => {
  const { worker, desk } = await meet()
  await enterBy(/Nhắn tin/, meeting!)
  let tell: (message: string) => void = () => undefined
  await worker.routeWebSocket(/\/socket\.io\//, (socket) => {
    socket.connectToServer()
    tell = (message) => socket.send(message)
  })
  await reload(worker)
  await write(worker, 'Em đang nhắn')
  await shows(desk, 'Em đang nhắn')

  // As Socket.IO writes it: page data is read anew, and the room must outlive that.
  const readAnew = worker.waitForResponse('**/api/me')
  tell('42["media:changed",{"status":"ready"}]')
  await readAnew
  await press(worker, 'Bật video')
  await shows(desk, /muốn bật video$/)
  await press(desk, 'Để sau')
  await shows(worker, /xin để sau$/)
  await press(desk, 'Bật video')
  await shows(worker, /muốn bật video$/)
  await press(worker, 'Bật video')
  await untilBothSeeAndHear([worker, desk])
})

test(
  'a media server that stops in the call leaves the room open for writing, and video comes back with it',
  { timeout: longMs },
  async () => {
    const { worker, desk } = await meet()
    await talkByVideo(meeting!)

    await installation.media.kill()
    for (const page of [worker, desk]) await shows(page, 'tạm dừng')
    // Without a media server both go on in the same room, in writing, and say so.
    for (const page of [worker, desk]) await shows(page, /^(Chưa có hình và tiếng|Đang nói chuyện bằng nhắn tin)$/)
    await write(worker, 'Chị có đọc được không')
    await shows(desk, 'Chị có đọc được không')
    await write(desk, 'Chị đọc được')
    await shows(worker, 'Chị đọc được')

    await installation.media.restart()
    // Nobody chose writing: what both had agreed to comes back by itself.
    await untilBothSeeAndHear([worker, desk], 90)
    expect((await rungsOf(worker)).at(-1)).toMatch(/^video by (worker|interviewer): media_back$/)
  },
)

test('a server killed in the middle loses no place, no word and no conversation', { timeout: longMs }, async () => {
  const { worker, desk, boothId } = await meet()
  await talkByVideo(meeting!)
  await openMessages(worker)
  await write(worker, 'Trước khi mất')
  await shows(desk, 'Trước khi mất')
  const waiting: Page[] = []
  for (const ahead of [0, 1, 2]) {
    const context = await installation.open(granted, { ...(await makeWorker(installation.db)), device: phone })
    const page = await newPage(context)
    await takeTicket(page, boothId)
    await expectAhead(page, ahead)
    waiting.push(page)
  }
  const before = await rowsOf(boothId)

  await installation.kill()
  await write(worker, 'Viết lúc máy chủ tắt')
  await installation.restart()

  await shows(desk, 'Viết lúc máy chủ tắt')
  await write(desk, 'Vẫn còn đây')
  await shows(worker, 'Vẫn còn đây')
  await untilBothSeeAndHear([worker, desk], 90)
  await expect.poll(() => rowsOf(boothId), { timeout: 30_000 }).toEqual(before)
  // Those who wait see their place move again when the one before them leaves.
  await press(waiting[0]!, 'Bỏ số')
  await confirm(waiting[0]!, 'Bỏ số này')
  await expectAhead(waiting[1]!, 0)
  await expectAhead(waiting[2]!, 1)
  for (const page of waiting) await page.context().close()
})

test('a database that goes away for some seconds costs that time: the pages say so, and what was pressed is done', async () => {
  const { worker, desk, boothId } = await meet()
  const context = await installation.open(granted, { ...(await makeWorker(installation.db)), device: phone })
  const second = await newPage(context)
  await takeTicket(second, boothId)
  await expectAhead(second, 1)
  let reloads = 0
  for (const page of [worker, second, desk]) page.on('load', () => (reloads += 1))

  installation.network.refuse()
  await press(desk, /^Gọi /)
  await press(second, 'Ra ngoài, giữ chỗ')
  for (const page of [desk, second]) await shows(page, /^Mất kết nối từ/)
  // Nobody moves, so what the one who presses nothing reads is true.
  await expectAhead(worker, 0)
  const opened = await newPage(context)
  await opened.goto('/me')
  await shows(opened, 'Trang đang tạm nghỉ.')
  installation.network.heal()

  await worker
    .getByRole('alertdialog')
    .getByRole('button', { name: words(/Vào bằng video/) })
    .waitFor()
  await shows(second, 'Đang ra ngoài, chỗ vẫn giữ')
  for (const page of [desk, second]) await expect.poll(() => page.getByText(words(/^Mất kết nối từ/)).count()).toBe(0)
  expect(reloads).toBe(0)
  await opened.getByRole('link', { name: words(/^Thử lại ngay/) }).click()
  await shows(opened, 'Đang ra ngoài, chỗ vẫn giữ')
  await context.close()
})

function expectAhead(page: Page, ahead: number): Promise<void> {
  return shows(page, ahead === 0 ? /^Người tiếp theo là/ : new RegExp(`^Còn ${ahead} người trước`))
}

/** What must be the same before and after a crash. */
async function rowsOf(boothId: string): Promise<object[]> {
  return installation.db<object[]>`
    select tickets.id, tickets.number, tickets.place, tickets.status, interviews.id as "interviewId", interviews.status as interview, interviews.mode
    from tickets left join interviews on interviews.ticket_id = tickets.id
    where tickets.booth_id = ${boothId} order by tickets.number`
}
