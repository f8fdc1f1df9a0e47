import { setTimeout as delay } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'

/** What really arrives at a page, read from its WebRTC connections and not from an element. */
export interface Arrived {
  framesDecoded: number
  /** Sum of the energy of the sound received; silence adds nothing. */
  audioEnergy: number
}

/** Lets `arrivedAt` find the page's connections. Before the first page is opened. */
export function watchCalls(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const peers: RTCPeerConnection[] = []
    Object.assign(globalThis, {
      peers,
      RTCPeerConnection: new Proxy(RTCPeerConnection, {
        construct(target, [options]: [RTCConfiguration]) {
          const peer = new target(options)
          peers.push(peer)
          return peer
        },
      }),
    })
  })
}

function arrivedAt(page: Page): Promise<Arrived> {
  return page.evaluate(async () => {
    const arrived = { framesDecoded: 0, audioEnergy: 0 }
    const { peers } = globalThis as unknown as { peers: RTCPeerConnection[] }
    for (const peer of peers) {
      if (peer.connectionState === 'closed') continue
      for (const report of (await peer.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue
        arrived.framesDecoded += report.framesDecoded ?? 0
        arrived.audioEnergy += report.totalAudioEnergy ?? 0
      }
    }
    return arrived
  })
}

/** Within so long: a few frames of a slow machine, and at least one beep of the test microphone. */
const spanMs = 2_000
const lookMs = 250
const leastFrames = 5

/** Waits until all pages decode new frames and hear new sound. Only the last looks are compared: connections come and go. */
export async function untilBothSeeAndHear(pages: readonly Page[], seconds = 45): Promise<void> {
  const until = Date.now() + seconds * 1000
  const looks = [await Promise.all(pages.map(arrivedAt))]
  for (;;) {
    await delay(lookMs)
    const now = await Promise.all(pages.map(arrivedAt))
    const before = looks[0]
    const areGrowing = now.map((arrived, index) => {
      const last = before?.[index]
      return last !== undefined && arrived.framesDecoded >= last.framesDecoded + leastFrames && arrived.audioEnergy > last.audioEnergy
    })
    if (areGrowing.every(Boolean)) return
    if (Date.now() > until) throw new Error(`no picture or sound: ${JSON.stringify({ before, now })}`)
    looks.push(now)
    if (looks.length > spanMs / lookMs) looks.shift()
  }
}
