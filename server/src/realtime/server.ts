import type { Viewer } from '@cho-phien/shared/accounts'
import type { ClientToServer, ServerToClient } from '@cho-phien/shared/contract'
import { maxCommandBytes } from '@cho-phien/shared/contract'
import type { SessionId } from '@cho-phien/shared/ids'
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server, type ServerOptions, type Socket } from 'socket.io'

export interface SocketData {
  sessionId: SessionId | undefined
  /** Of the account, for which it never changes; undefined for a visitor. */
  kind: Viewer['kind'] | undefined
  /** Signed in with a slip, as the shared devices of halls are. */
  isSlip: boolean
}
export type RealtimeServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>
export type RealtimeSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

/** What Socket.IO puts around a command: its packet's type, the number of the acknowledgement, the name. */
const frameBytes = 1024

interface Door {
  /** Asked at every handshake, where CORS does not reach: the WebSocket transport knows none. */
  mayOpen(request: IncomingMessage): Promise<boolean>
  /** Joins this server's rooms with those of other nodes; undefined: there are none. */
  adapter: ServerOptions['adapter'] | undefined
}

/**
 * Connections are never recovered with the rooms and the news they had: a sign-in that ended meanwhile would go on hearing.
 * A client that comes back watches again and fetches the snapshot.
 */
export function createRealtimeServer(httpServer: HttpServer, { mayOpen, adapter }: Door): RealtimeServer {
  const io: RealtimeServer = new Server(httpServer, {
    path: '/socket.io',
    serveClient: false,
    allowRequest: (request, decide) => void mayOpen(request).then((isWelcome) => decide(null, isWelcome)),
    maxHttpBufferSize: maxCommandBytes + frameBytes,
    // A lost phone is noticed after 20 s, not the default 45.
    pingInterval: 10_000,
    pingTimeout: 10_000,
    ...(adapter && { adapter }),
  })
  writeFramesWhole(io.of('/').adapter as unknown as FrameEncoder)
  return io
}

/** What every adapter of Socket.IO has and its types hide. */
interface FrameEncoder {
  _encode(packet: unknown, options: { wsPreEncodedFrame?: Buffer[] }): unknown
}

/**
 * News to a room is encoded once, as a head and a body that each listener's connection writes as a list of two. In one piece it is the plain
 * write, which costs about a twentieth less processor time.
 */
function writeFramesWhole(adapter: FrameEncoder): void {
  const encode = adapter._encode.bind(adapter)
  adapter._encode = (packet, options) => {
    const encoded = encode(packet, options)
    if (options.wsPreEncodedFrame !== undefined) options.wsPreEncodedFrame = [Buffer.concat(options.wsPreEncodedFrame)]
    return encoded
  }
}
