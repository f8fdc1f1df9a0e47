import type { ClientToServer, ServerToClient } from '@cho-phien/shared/contract'
import type { InterviewId, SessionId } from '@cho-phien/shared/ids'
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'

export interface SocketData {
  sessionId: SessionId | undefined
  /** Interviews in which this connection said that it is present. */
  presentIn?: Set<InterviewId>
}
export type RealtimeServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>
export type RealtimeSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

/** @param isOwnOrigin CORS does not cover the WebSocket transport, so every handshake's Origin is checked here. */
export function createRealtimeServer(httpServer: HttpServer, isOwnOrigin: (request: IncomingMessage) => boolean): RealtimeServer {
  return new Server(httpServer, {
    path: '/socket.io',
    serveClient: false,
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request)),
    // The longest command is a message of 2,000 characters; 32 kB leaves room and refuses the rest.
    maxHttpBufferSize: 32 * 1024,
    // A lost phone is noticed after 20 s, not the default 45.
    pingInterval: 10_000,
    pingTimeout: 10_000,
    connectionStateRecovery: { maxDisconnectionDuration: 60_000, skipMiddlewares: false },
  })
}
