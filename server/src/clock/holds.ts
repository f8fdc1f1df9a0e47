import type { Db } from '../db/client.ts'
import { isAnyJudge, lostSeconds } from './judges.ts'

// A hold is a lease of a process, as its beats are: it ends with the process.

export interface Hold {
  room: string
  nodeId: string
}

interface HeldRooms {
  nodeId: string
  rooms: string[]
}

/** This process has a connection in the room. */
export async function insertHold(db: Db, { room, nodeId }: Hold): Promise<void> {
  await db`insert into node_holds (room, node_id) values (${room}, ${nodeId}) on conflict do nothing`
}

/** This process has none any more. */
export async function deleteHold(db: Db, { room, nodeId }: Hold): Promise<void> {
  await db`delete from node_holds where room = ${room} and node_id = ${nodeId}`
}

/** Notes many at once. @returns those that were not noted yet */
export async function insertHolds(db: Db, { nodeId, rooms }: HeldRooms): Promise<string[]> {
  if (rooms.length === 0) return []
  const rows = await db<{ room: string }[]>`
    insert into node_holds (room, node_id) select room, ${nodeId} from unnest(${rooms}::text[]) as room on conflict do nothing returning room`
  return rows.map(({ room }) => room)
}

/** @returns those that were noted */
export async function deleteHolds(db: Db, { nodeId, rooms }: HeldRooms): Promise<string[]> {
  if (rooms.length === 0) return []
  const rows = await db<{ room: string }[]>`
    delete from node_holds where node_id = ${nodeId} and room = any(${rooms}::text[]) returning room`
  return rows.map(({ room }) => room)
}

/** What this process is noted to hold, of the rooms whose name begins so. */
export async function listHolds(db: Db, { nodeId, prefix }: { nodeId: string; prefix: string }): Promise<string[]> {
  const rows = await db<{ room: string }[]>`select room from node_holds where node_id = ${nodeId} and starts_with(room, ${prefix})`
  return rows.map(({ room }) => room)
}

/**
 * Whether a process that lives has a connection in the room. A hold of one that is gone stays until its deadline finds that out. Right after
 * an outage nobody was seen lately: until one process was there for long enough to miss the others, all of them count.
 */
export const isHeld = (db: Db, room: string | ReturnType<Db>) => db`exists (
  select from node_holds join nodes on nodes.id = node_holds.node_id
  where node_holds.room = ${room} and (nodes.seen_at > now() - make_interval(secs => ${lostSeconds}) or not ${isAnyJudge(db)})
)`

/** A process that has a connection in the room. @param but one that is gone, whatever it held */
export async function findHolder(db: Db, { room, but }: { room: string; but: string | null }): Promise<string | undefined> {
  const [row] = await db<{ nodeId: string }[]>`
    select node_id as "nodeId" from node_holds where room = ${room} and node_id is distinct from ${but}::uuid order by node_id limit 1`
  return row?.nodeId
}
