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

export function arrivedAt(page: Page): Promise<Arrived> {
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

/** Waits until both pages decode more and more frames and hear more and more. */
export async function untilBothSeeAndHear(pages: readonly Page[], seconds = 30): Promise<void> {
  const until = Date.now() + seconds * 1000
  const first = await Promise.all(pages.map(arrivedAt))
  for (;;) {
    await delay(500)
    const now = await Promise.all(pages.map(arrivedAt))
    const grows = now.every((arrived, index) => {
      const before = first[index]
      return before !== undefined && arrived.framesDecoded > before.framesDecoded + 10 && arrived.audioEnergy > before.audioEnergy
    })
    if (grows) return
    if (Date.now() > until) throw new Error(`no picture or sound: ${JSON.stringify({ first, now })}`)
  }
}
