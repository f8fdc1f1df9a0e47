import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createMediaEndpoint } from '@cho-phien/server/media/endpoint'
import { createMediaRooms } from '@cho-phien/server/media/rooms'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { desktop, launchBrowser, phone } from '../support/browser.ts'
import { watchCalls } from '../support/call.ts'
import { startInstallation, type Installation } from '../support/installation.ts'
import { startDatabaseSource } from '../support/postgres-server.ts'
import { makeFloor, makeWorker } from '../support/make.ts'
import { visit } from '../support/pages.ts'
import { percentile, printRows } from './report.ts'

const calls = 20
const script = join(
  createRequire(new URL('../../web/package.json', import.meta.url)).resolve('livekit-client'),
  '..',
  'livekit-client.umd.js',
)

/** From the press on "Vào bằng video" to the first decoded remote frame, beside a page that only connects and publishes. */
export async function benchRing(): Promise<void> {
  const source = await startDatabaseSource()
  const installation = await startInstallation({ source })
  const browser = await launchBrowser()
  try {
    const bare = await timeBareCalls(installation, browser)
    const ours = await timeOurCalls(installation, browser)
    const rows = ([0.5, 0.95] as const).map((share) => {
      const [mine, theirs] = [percentile(ours, share), percentile(bare, share)]
      return {
        what: `answer to first remote frame, p${share * 100} of ${calls}`,
        ours: `${mine.toFixed(0)} ms`,
        beside: `bare page ${theirs.toFixed(0)} ms`,
        ratio: mine / theirs,
        goal: '<= 1.15',
      }
    })
    printRows('Ring', rows)
  } finally {
    await browser.close()
    await installation.stop()
    await source.stop()
  }
}

/** Milliseconds from `begin` in the page to the first decoded frame of a new connection; the same measure for both. */
function timeFirstFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { peers, begunAt } = globalThis as unknown as { peers: RTCPeerConnection[]; begunAt: number }
    const until = performance.now() + 30_000
    while (performance.now() < until) {
      for (const peer of peers) {
        if (peer.connectionState === 'closed') continue
        for (const report of (await peer.getStats()).values()) {
          if (report.type === 'inbound-rtp' && report.kind === 'video' && report.framesDecoded > 0) return performance.now() - begunAt
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error('no frame within 30 s')
  })
}

async function timeBareCalls(installation: Installation, browser: Browser): Promise<number[]> {
  const site = createServer((request, response) => {
    const isScript = request.url === '/client.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(
      isScript ? readFileSync(script) : '<!doctype html><video autoplay muted playsinline></video><script src="/client.js"></script>',
    )
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const address = `http://localhost:${(site.address() as AddressInfo).port}`
  const rooms = createMediaRooms(createMediaEndpoint(installation.media))
  const times: number[] = []
  for (let call = 0; call < calls; call += 1) {
    const room = `bench-${call}`
    await rooms.openRoom(room)
    const [waiting, entering] = await Promise.all([openBare(browser, address), openBare(browser, address)])
    await connectBare(waiting, {
      url: installation.media.url,
      token: (await rooms.mintToken({ room, identity: 'a', mayPublish: true })) ?? '',
    })
    const token = (await rooms.mintToken({ room, identity: 'b', mayPublish: true })) ?? ''
    const [time] = await Promise.all([timeFirstFrame(entering), connectBare(entering, { url: installation.media.url, token })])
    times.push(time)
    await Promise.all([waiting.context().close(), entering.context().close()])
  }
  site.close()
  return times.toSorted((left, right) => left - right)
}

async function openBare(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext()
  await watchCalls(context)
  const page = await context.newPage()
  await page.goto(address)
  // Warm: the devices have been opened before, as the ring's preview does.
  await page.evaluate(async () => {
    await navigator.mediaDevices.getUserMedia({ audio: true, video: true })
    Object.assign(globalThis, { begunAt: performance.now() })
  })
  return page
}

function connectBare(page: Page, pass: { url: string; token: string }): Promise<void> {
  return page.evaluate(async ({ url, token }) => {
    const { Room, RoomEvent } = (globalThis as never as { LivekitClient: any }).LivekitClient
    const room = new Room({ adaptiveStream: true, dynacast: true })
    room.on(RoomEvent.TrackSubscribed, (track: any) => track.attach(document.querySelector('video')))
    Object.assign(globalThis, { begunAt: performance.now(), room })
    await room.connect(url, token)
    await room.localParticipant.enableCameraAndMicrophone()
  }, pass)
}

async function timeOurCalls(installation: Installation, browser: Browser): Promise<number[]> {
  const floor = await makeFloor(installation.db)
  const deskContext = await installation.open(browser, { accountId: floor.interviewer, device: desktop })
  await watchCalls(deskContext)
  const desk = await deskContext.newPage()
  await visit(desk, `/employer/desks/${floor.deskId}`)
  const times: number[] = []
  for (let call = 0; call < calls; call += 1) {
    const context = await installation.open(browser, { ...(await makeWorker(installation.db)), device: phone })
    times.push(await timeOneCall(context, desk, floor.boothId))
    await context.close()
  }
  return times.toSorted((left, right) => left - right)
}

async function timeOneCall(context: BrowserContext, desk: Page, boothId: string): Promise<number> {
  await watchCalls(context)
  const worker = await context.newPage()
  await visit(worker, `/booths/${boothId}`)
  await worker.getByRole('button', { name: /^Lấy số/ }).click()
  await worker.waitForURL('**/me')
  await desk.getByRole('button', { name: /^Gọi / }).click()
  const enter = worker.getByRole('alertdialog').getByRole('button', { name: /Vào bằng video/ })
  await enter.waitFor()
  await worker.waitForTimeout(500)
  await enter.evaluate((button) => {
    button.addEventListener('click', () => Object.assign(globalThis, { begunAt: performance.now() }), { capture: true })
  })
  await enter.click()
  const time = await timeFirstFrame(worker)
  await desk.getByRole('button', { name: 'Kết thúc' }).first().click()
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Kết thúc' }).click()
  await desk.getByRole('radio', { name: 'Nhận làm' }).check()
  await desk.getByRole('button', { name: 'Lưu và tạm nghỉ' }).click()
  return time
}
