import type { Viewer } from '@cho-phien/shared/accounts'
import type { SessionId } from '@cho-phien/shared/ids'
import type { FastifyBaseLogger } from 'fastify'
import type { IncomingHttpHeaders } from 'node:http'
import { rooms } from './rooms.ts'
import type { RealtimeServer, RealtimeSocket } from './server.ts'

/** Who connects, and for how long: a connection must not outlive the sign-in it was opened with. */
export interface Seat {
  viewer: Viewer
  isSlip: boolean
  /** Until the sign-in ends, by the database's clock. */
  secondsLeft: number
}

export interface Seating {
  resolveSeat(headers: IncomingHttpHeaders): Promise<Seat | undefined>
  log: FastifyBaseLogger
}

/** Reads who connects and puts the connection into the rooms that are theirs without asking. */
export function seatSockets(io: RealtimeServer, { resolveSeat, log }: Seating): void {
  let isFailing = false
  io.use((socket, next) => {
    resolveSeat(socket.handshake.headers)
      .then((found) => seat(socket, found))
      .then(() => {
        isFailing = false
        next()
      })
      .catch((error: unknown) => {
        // Everybody tries again every few seconds; the first failure tells it all. Its message may name the database.
        if (!isFailing) log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'connections cannot be seated')
        isFailing = true
        next(new Error('unavailable'))
      })
  })
}

async function seat(socket: RealtimeSocket, found: Seat | undefined): Promise<void> {
  const viewer = found?.viewer
  Object.assign(socket.data, {
    sessionId: viewer?.sessionId,
    kind: viewer?.kind,
    isSlip: found?.isSlip ?? false,
  } satisfies RealtimeSocket['data'])
  const own = viewer === undefined ? [] : [rooms.session(viewer.sessionId), ...roomsOfKind(viewer)]
  await socket.join([rooms.everyone(), ...own])
  if (found !== undefined) hangUpAfter(socket, found.secondsLeft)
}

const atOnce = 8

/**
 * What this node was not told of its own connections: sign-ins that ended are hung up on, and rooms that came to be theirs are
 * entered.
 */
export async function renewSeats(io: RealtimeServer, resolveViewer: (id: SessionId) => Promise<Viewer | undefined>): Promise<void> {
  const waiting = [...io.sockets.sockets.values()]
  const renewNext = async (): Promise<void> => {
    for (let socket = waiting.pop(); socket !== undefined; socket = waiting.pop()) await renew(socket, resolveViewer)
  }
  await Promise.all(Array.from({ length: atOnce }, renewNext))
}

async function renew(socket: RealtimeSocket, resolveViewer: (id: SessionId) => Promise<Viewer | undefined>): Promise<void> {
  const { sessionId } = socket.data
  if (sessionId === undefined) return
  const viewer = await resolveViewer(sessionId)
  if (viewer === undefined) signOut(socket)
  else await socket.join(roomsOfKind(viewer))
}

function signOut(socket: RealtimeSocket): void {
  socket.emit('signed-out', {})
  socket.disconnect(true)
}

function hangUpAfter(socket: RealtimeSocket, seconds: number): void {
  const timer = setTimeout(() => signOut(socket), seconds * 1000)
  timer.unref()
  socket.once('disconnect', () => clearTimeout(timer))
}

function roomsOfKind(viewer: Viewer): string[] {
  if (viewer.kind === 'worker') return viewer.workerIds.map(rooms.worker)
  const own = rooms.account(viewer.accountId)
  if (viewer.kind === 'employer') return [own, rooms.employer(viewer.employerId)]
  // Choosing a password ends this connection's sign-in; the page connects anew.
  return viewer.mustChangePassword ? [own] : [own, rooms.staff(viewer.centerId)]
}
