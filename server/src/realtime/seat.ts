import type { Viewer } from '@cho-phien/shared/accounts'
import type { IncomingHttpHeaders } from 'node:http'
import { rooms } from './rooms.ts'
import type { RealtimeServer, RealtimeSocket } from './server.ts'

/** Reads who connects and puts the connection into the rooms that are theirs without asking. */
export function seatSockets(io: RealtimeServer, resolveViewer: (headers: IncomingHttpHeaders) => Promise<Viewer | undefined>): void {
  io.use((socket, next) => {
    resolveViewer(socket.handshake.headers)
      .then((viewer) => seat(socket, viewer))
      .then(() => next(), next)
  })
}

async function seat(socket: RealtimeSocket, viewer: Viewer | undefined): Promise<void> {
  socket.data.sessionId = viewer?.sessionId
  const own = viewer === undefined ? [] : [rooms.account(viewer.accountId), rooms.session(viewer.sessionId), ...roomsOfKind(viewer)]
  await socket.join([rooms.everyone(), ...own])
}

function roomsOfKind(viewer: Viewer): string[] {
  if (viewer.kind === 'worker') return viewer.workerIds.map(rooms.worker)
  return [viewer.kind === 'employer' ? rooms.employer(viewer.employerId) : rooms.staff(viewer.centerId)]
}
