import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createMediaEndpoint } from '@cho-phien/server/media/endpoint'
import { createMediaRooms, type MediaRooms } from '@cho-phien/server/media/rooms'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desktop, launchBrowser, phone } from '../support/browser.ts'
import { startLivekit, type TestLivekit } from '../support/livekit.ts'

/** The parts that the stories stand on, without the app: when this fails, look at the machine first. */

const script = join(
  createRequire(new URL('../../web/package.json', import.meta.url)).resolve('livekit-client'),
  '..',
  'livekit-client.umd.js',
)

let livekit: TestLivekit
let rooms: MediaRooms
let site: Server
let address: string
const browsers: Browser[] = []

beforeAll(async () => {
  livekit = await startLivekit()
  rooms = createMediaRooms(createMediaEndpoint(livekit))
  site = createServer((request, response) => {
    const isScript = request.url === '/client.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(
      isScript ? readFileSync(script) : '<!doctype html><video autoplay muted playsinline></video><script src="/client.js"></script>',
    )
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  address = `http://localhost:${(site.address() as AddressInfo).port}`
})

afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()))
  site.close()
  await livekit.stop()
})

async function enter(page: Page, identity: string): Promise<void> {
  await page.goto(address)
  await page.evaluate(
    async ({ url, token }) => {
      const { Room, RoomEvent } = (globalThis as never as { LivekitClient: any }).LivekitClient
      const room = new Room()
      const video = document.querySelector('video')
      room.on(RoomEvent.TrackSubscribed, (track: any) => {
        // Sound has a level only once it is played.
        if (track.kind === 'video') track.attach(video)
        else track.attach()
      })
      Object.assign(globalThis, { room })
      await room.connect(url, token)
      await room.localParticipant.enableCameraAndMicrophone()
    },
    { url: livekit.url.replace('http', 'ws'), token: await rooms.mintToken({ identity, room: 'hall', mayPublish: true }) },
  )
}

function decodedFrames(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0)
}

/** Microphone level of the other side as decoded here, 0 to 1. */
function remoteAudioLevel(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { room } = globalThis as never as { room: any }
    for (const person of room.remoteParticipants.values()) {
      for (const { track } of person.audioTrackPublications.values()) {
        const stats: Iterable<[string, any]> = (await track?.getRTCStatsReport()) ?? []
        for (const [, entry] of stats) if (entry.type === 'inbound-rtp') return entry.audioLevel ?? 0
      }
    }
    return 0
  })
}

test('two browsers see and hear each other through the media server', async () => {
  const browser = await launchBrowser()
  browsers.push(browser)
  expect(await rooms.openRoom('hall')).toBe(true)
  const worker = await (await browser.newContext(phone)).newPage()
  const interviewer = await (await browser.newContext(desktop)).newPage()
  await enter(worker, 'worker')
  await enter(interviewer, 'interviewer')
  for (const page of [worker, interviewer]) {
    await expect.poll(() => decodedFrames(page), { timeout: 15_000 }).toBeGreaterThan(0)
    const before = await decodedFrames(page)
    await expect.poll(() => decodedFrames(page), { timeout: 15_000 }).toBeGreaterThan(before + 5)
    await expect.poll(() => remoteAudioLevel(page), { timeout: 15_000 }).toBeGreaterThan(0)
  }
})

test('joining never opens a room that the app has not made', async () => {
  const page = await (await browsers[0]!.newContext(desktop)).newPage()
  await page.goto(address)
  const outcome = await page.evaluate(
    async ({ url, key }) => {
      const { Room } = (globalThis as never as { LivekitClient: any }).LivekitClient
      return new Room().connect(url, key, { maxRetries: 0 }).then(
        () => 'connected',
        () => 'refused',
      )
    },
    { url: livekit.url.replace('http', 'ws'), key: await rooms.mintToken({ identity: 'stranger', room: 'unknown', mayPublish: true }) },
  )
  expect(outcome).toBe('refused')
})

test.each([
  ['refused', 'NotAllowedError'],
  ['none', 'NotFoundError'],
] as const)('a browser with devices %s answers %s at once', async (devices, error) => {
  const browser = await launchBrowser({ devices })
  browsers.push(browser)
  const page = await (await browser.newContext(phone)).newPage()
  await page.goto(address)
  const name = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(
      () => 'granted',
      (reason: unknown) => (reason as Error).name,
    ),
  )
  expect(name).toBe(error)
})

test('the media server comes back on the same address after a crash', async () => {
  const before = livekit.url
  await livekit.kill()
  await livekit.restart()
  expect(livekit.url).toBe(before)
})
