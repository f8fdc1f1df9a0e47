import type { ClientToServer, EventName, ServerToClient } from '@cho-phien/shared/contract'
import { io, type Socket } from 'socket.io-client'
import type { OpenTransport, Transport } from './transport.ts'

/** After a refusal or a goodbye of the server the client does not try by itself. */
const retryMs = 2_000

/** Opens the connection to this page's own origin. */
export const openSocket: OpenTransport = async (listeners) => {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    path: '/socket.io',
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    autoConnect: false,
    reconnectionDelay: 400,
    reconnectionDelayMax: 4_000,
    timeout: 10_000,
  })
  const retry = () => setTimeout(() => socket.connect(), retryMs)
  socket.on('connect', () => listeners.connected())
  socket.on('disconnect', () => {
    listeners.disconnected()
    if (!socket.active) retry()
  })
  socket.on('connect_error', () => {
    listeners.disconnected()
    if (!socket.active) retry()
  })
  socket.onAny((name: EventName, payload: unknown) => listeners.received(name, payload))
  watchNetwork(socket)
  socket.connect()
  return toTransport(socket)
}

function toTransport(socket: Socket<ServerToClient, ClientToServer>): Transport {
  return {
    get isConnected() {
      return socket.connected
    },
    emit: (name, envelope, ack) => {
      // Name, envelope and ack belong together by the contract; the overloads cannot say so for a name held in a variable.
      socket.emit(name, ...([envelope, ack] as never))
    },
    restart: () => reopen(socket),
  }
}

function reopen(socket: Socket): void {
  socket.disconnect()
  socket.connect()
}

/**
 * A phone says at once that its network went or came, and wakes up with a dead connection; the heartbeat alone would
 * need 20 s to notice. Opening anew costs one round trip, so a false alarm is cheap. For as long as the page lives: the app's
 * frame holds the one connection.
 */
function watchNetwork(socket: Socket): void {
  const lost = () => reopen(socket)
  const back = () => {
    if (!socket.connected) reopen(socket)
  }
  const shown = () => {
    if (document.visibilityState === 'visible') back()
  }
  window.addEventListener('offline', lost)
  window.addEventListener('online', back)
  document.addEventListener('visibilitychange', shown)
}
