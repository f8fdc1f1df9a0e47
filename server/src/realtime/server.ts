import type { ClientToServer, ServerToClient } from '@cho-phien/shared/contract'
import { maxCommandBytes } from '@cho-phien/shared/contract'
import type { SessionId } from '@cho-phien/shared/ids'
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'

export interface SocketData {
  sessionId: SessionId | undefined
}
export type RealtimeServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>
export type RealtimeSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

/** What Socket.IO puts around a command: its packet's type, the number of the acknowledgement, the name. */
const frameBytes = 1024

/**
 * Connections are never recovered with the rooms and the news they had: a sign-in that ended meanwhile would go on hearing.
 * A client that comes back watches again and fetches the snapshot.
 * @param mayOpen asked at every handshake, where CORS does not reach: the WebSocket transport knows none
 */
export function createRealtimeServer(httpServer: HttpServer, mayOpen: (request: IncomingMessage) => Promise<boolean>): RealtimeServer {
  return new Server(httpServer, {
    path: '/socket.io',
    serveClient: false,
    allowRequest: (request, decide) => void mayOpen(request).then((isWelcome) => decide(null, isWelcome)),
    maxHttpBufferSize: maxCommandBytes + frameBytes,
    // A lost phone is noticed after 20 s, not the default 45.
    pingInterval: 10_000,
    pingTimeout: 10_000,
  })
}
