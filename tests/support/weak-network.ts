import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import type { BrowserContext } from 'playwright-core'

/** The way of one browser's media to the media server and back, which can be made bad. */
export interface WeakNetwork {
  /** From now on this share of the packets is lost in each direction; 1 is a tunnel. */
  lose(share: number): void
  stop(): void
}

const host = '127.0.0.1'

/**
 * Puts every media packet of the pages of this context through a relay of this process. The browser's own emulation of networks
 * leaves WebRTC alone, so the server's candidates are read with the relay's port, those over TCP are left out, and the browser's
 * own are kept from the server: it learns where the relay is from the packets. Before the first page is opened.
 */
export async function weakenNetwork(context: BrowserContext): Promise<WeakNetwork> {
  const sockets: Socket[] = []
  const relays = new Map<number, Promise<number>>()
  let lost = 0
  const passes = () => Math.random() >= lost

  async function openRelay(serverPort: number): Promise<number> {
    const front = await open(sockets)
    const backs = new Map<number, Promise<Socket>>()
    front.on('message', (packet, from) => {
      const back = backs.get(from.port) ?? openBack(front, from.port)
      backs.set(from.port, back)
      if (passes()) void back.then((socket) => socket.send(packet, serverPort, host))
    })
    return front.address().port
  }

  async function openBack(front: Socket, browserPort: number): Promise<Socket> {
    const back = await open(sockets)
    back.on('message', (packet) => passes() && front.send(packet, browserPort, host))
    return back
  }

  await context.exposeFunction('relayFor', (serverPort: number) => {
    const relay = relays.get(serverPort) ?? openRelay(serverPort)
    relays.set(serverPort, relay)
    return relay
  })
  await context.addInitScript(throughRelay)
  return {
    lose: (share) => (lost = share),
    stop: () => sockets.forEach((socket) => socket.close()),
  }
}

async function open(sockets: Socket[]): Promise<Socket> {
  const socket = createSocket('udp4')
  sockets.push(socket)
  socket.bind(0, host)
  await once(socket, 'listening')
  return socket
}

/** Runs in the page. */
function throughRelay(): void {
  const { relayFor } = globalThis as unknown as { relayFor(port: number): Promise<number> }
  const prototype = RTCPeerConnection.prototype
  const add = Reflect.get(prototype, 'addIceCandidate') as (candidate?: RTCIceCandidateInit) => Promise<void>
  async function addThroughRelay(this: RTCPeerConnection, given?: RTCIceCandidateInit | null): Promise<void> {
    const words = given?.candidate?.split(' ') ?? []
    // foundation, component, transport, priority, address, port ...
    if (words.length > 5) {
      if (words[2]?.toLowerCase() !== 'udp') return
      words[5] = String(await relayFor(Number(words[5])))
    }
    const { sdpMid = null, sdpMLineIndex = null } = given ?? {}
    await add.call(this, { candidate: words.join(' '), sdpMid, sdpMLineIndex })
  }
  Object.defineProperty(prototype, 'addIceCandidate', { value: addThroughRelay })
  Object.defineProperty(prototype, 'onicecandidate', { set: () => undefined, get: () => null })
}
