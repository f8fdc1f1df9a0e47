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
 * own are kept from the server: it learns where the relay is from the packets. One address that slips by, and all packets pass
 * beside the relay. Before the first page is opened.
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

/** Runs in the page. The server's addresses come as candidates of their own and inside descriptions, the browser's leave in both ways. */
function throughRelay(): void {
  const { relayFor } = globalThis as unknown as { relayFor(port: number): Promise<number> }
  const prototype = RTCPeerConnection.prototype

  /** A candidate as an address of the relay: foundation, component, transport, priority, address, port ... */
  async function relayed(candidate: string): Promise<string | undefined> {
    const words = candidate.split(' ')
    if (words[2]?.toLowerCase() !== 'udp') return undefined
    words[5] = String(await relayFor(Number(words[5])))
    return words.join(' ')
  }
  const isCandidate = (line: string) => line.startsWith('a=candidate:')
  const withoutOwn = <Description extends RTCSessionDescriptionInit>(description: Description): Description => ({
    ...description,
    type: description.type,
    sdp: (description.sdp ?? '')
      .split('\r\n')
      .filter((line) => !isCandidate(line))
      .join('\r\n'),
  })
  function replace(name: string, make: (original: (...given: never[]) => Promise<never>) => (...given: never[]) => Promise<unknown>) {
    const original = Reflect.get(prototype, name) as (this: RTCPeerConnection, ...given: never[]) => Promise<never>
    Object.defineProperty(prototype, name, {
      value(this: RTCPeerConnection, ...given: never[]) {
        return make(original.bind(this))(...given)
      },
    })
  }

  replace('addIceCandidate', (add) => async (given?: RTCIceCandidateInit | null) => {
    const candidate = given?.candidate ? await relayed(given.candidate) : ''
    if (candidate === undefined) return
    const { sdpMid = null, sdpMLineIndex = null } = given ?? {}
    await add({ candidate, sdpMid, sdpMLineIndex } as never)
  })
  replace('setRemoteDescription', (set) => async (given: RTCSessionDescriptionInit) => {
    const lines = await Promise.all(
      (given.sdp ?? '').split('\r\n').map((line) => (isCandidate(line) ? relayed(line) : Promise.resolve(line))),
    )
    await set({ type: given.type, sdp: lines.filter((line) => line !== undefined).join('\r\n') } as never)
  })
  for (const name of ['createOffer', 'createAnswer'])
    replace(
      name,
      (create) =>
        async (...given) =>
          withoutOwn(await create(...given)),
    )
  Object.defineProperty(prototype, 'onicecandidate', { set: () => undefined, get: () => null })
}
