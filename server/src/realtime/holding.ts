import { deleteHold, insertHold } from '../clock/holds.ts'
import type { Services } from '../services.ts'
import type { RealtimeSocket } from './server.ts'

/** The work, for the log. */
const leaving = 'leaving a room'

export interface Holding {
  socket: RealtimeSocket
  room: string
  /** This node's last connection in the room has gone. Whether another node has one is in the rows (clock/holds.ts). */
  gone(): Promise<void>
}

/**
 * Rooms whose end this connection will tell, and what it does then. One listener does it: an interviewer's connection comes to dozens of
 * rooms in a day.
 */
const watchedRooms = new WeakMap<RealtimeSocket, Map<string, () => Promise<void>>>()

/** Puts a connection into a room that is held as long as one connection is in it, on whatever node. */
export async function holdRoom(services: Pick<Services, 'db' | 'nodeId' | 'background'>, { socket, room, gone }: Holding): Promise<void> {
  const { db, nodeId } = services
  // Joined first: a connection that leaves in this moment sees it and keeps the row.
  await socket.join(room)
  await insertHold(db, { room, nodeId })
  const watched = watchedRooms.get(socket) ?? watchRooms(services, socket)
  if (watched.has(room)) return
  const isHeld = () => [...(socket.nsp.adapter.rooms.get(room) ?? [])].some((id) => id !== socket.id)
  const leave = async () => {
    if (!watched.delete(room) || isHeld()) return
    await deleteHold(db, { room, nodeId })
    if (isHeld()) await insertHold(db, { room, nodeId })
    else await gone()
  }
  watched.set(room, leave)
  // A connection that went while it was noted would never say so again.
  if (socket.connected) return
  await socket.leave(room)
  services.background.run(leaving, leave)
}

/**
 * Holds the room while `work` notes that somebody is there. An old connection of theirs that goes meanwhile finds this one; should this one go
 * before it is noted, which nobody would miss then, it is told once more afterwards.
 */
export async function holdThrough<Result>(
  services: Pick<Services, 'db' | 'nodeId' | 'background'>,
  holding: Holding,
  work: () => Promise<Result>,
): Promise<Result> {
  await holdRoom(services, holding)
  const result = await work()
  if (!holding.socket.connected) await holdRoom(services, holding)
  return result
}

function watchRooms({ background }: Pick<Services, 'background'>, socket: RealtimeSocket): Map<string, () => Promise<void>> {
  const watched = new Map<string, () => Promise<void>>()
  watchedRooms.set(socket, watched)
  socket.once('disconnect', () => [...watched.values()].forEach((leave) => background.run(leaving, leave)))
  return watched
}

/** Takes a connection that goes on out of a room that it holds. */
export async function leaveRoom(socket: RealtimeSocket, room: string): Promise<void> {
  await socket.leave(room)
  await watchedRooms.get(socket)?.get(room)?.()
}
