import { createHash, createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A port that says where the media server's would be: it counts who got past the gate. Media itself is tested with the real one. */
export interface MediaStandIn {
  /** For the app under test. */
  environment: Record<string, string>
  /** Paths that reached it. */
  reached: string[]
  /** Who is in each room, as its room service says. */
  people: Map<string, string[]>
  /** Awaited before it answers its room service: set to hold it up. */
  slowness: { wait(): Promise<void> }
  /** A token as the media server's own library signs it. */
  sign(claims: Record<string, unknown>): string
  /** The header of a notice over this very body. */
  signNotice(body: string): string
}

const apiKey = 'tests'
const apiSecret = 'a-secret-of-the-tests-32-characters-long'

export async function startMediaStandIn(): Promise<MediaStandIn> {
  const reached: string[] = []
  const people = new Map<string, string[]>()
  const slowness = { wait: () => Promise.resolve() }
  const server = createServer((request, response) => {
    reached.push(request.url?.split('?')[0] ?? '')
    response.setHeader('content-type', 'application/json')
    // Its room service answers an empty message to everything but who is there.
    if (request.url?.endsWith('/ListParticipants') !== true) return void slowness.wait().then(() => response.end('{}'))
    void text(request).then((body) => {
      const identities = people.get((JSON.parse(body) as { room: string }).room) ?? []
      response.end(JSON.stringify({ participants: identities.map((identity) => ({ identity })) }))
    })
  })
  acceptUpgrades(server, reached)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.closeAllConnections())
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return {
    environment: { LIVEKIT_URL: `ws://127.0.0.1:${port}`, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret },
    reached,
    people,
    slowness,
    sign,
    signNotice: (body) => sign({ exp: seconds() + 60, sha256: createHash('sha256').update(body).digest('base64') }),
  }
}

function acceptUpgrades(server: Server, reached: string[]): void {
  server.on('upgrade', (request, socket) => {
    reached.push(request.url?.split('?')[0] ?? '')
    const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
    socket.on('error', () => undefined)
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`)
  })
}

function seconds(): number {
  return Math.floor(Date.now() / 1000)
}

function sign(claims: Record<string, unknown>): string {
  const parts = [
    { alg: 'HS256', typ: 'JWT' },
    { iss: apiKey, nbf: seconds() - 600, exp: seconds() + 600, ...claims },
  ]
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${text}.${createHmac('sha256', apiSecret).update(text).digest('base64url')}`
}
