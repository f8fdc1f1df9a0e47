import type { BoothId } from '@cho-phien/shared/ids'
import { isHeld } from '../../clock/holds.ts'
import { isDatabaseAway, type Db } from '../../db/client.ts'
import type { RealtimeServer } from '../../realtime/server.ts'
import type { Services } from '../../services.ts'
import { lineSeemsOther } from '../booths/line.ts'

/** Those who come in one moment are noted in one statement. */
const openedMs = 50
/** A reload or a change of network is back by then, and nobody is told of it. */
const closedMs = 3_000
/** While the database is away. */
const retryMs = 1_000
/** A process that hung was taken for lost, and what it held was forgotten: it says it again. */
const renewMs = 60_000

/** Of `rooms.worker`. */
const prefix = 'worker:'

/** A ring for this worker is heard somewhere: a page of their account is connected. It decides nothing; whoever sees the line is shown it. */
export const hasPage = (db: Db, workerId: ReturnType<Db>) => isHeld(db, db`${prefix} || ${workerId}`)

/**
 * Notes which workers have a page open at this process, as its leases: those who look at a line see who would not hear a ring.
 * @returns the way to stop
 */
export function watchWorkerPages(io: RealtimeServer, services: Services): () => void {
  const { background } = services
  const { adapter } = io.of('/')
  const note = (key: string, delayMs: number) => (room: string) => {
    if (room.startsWith(prefix)) background.runTogether({ key, item: room, delayMs }, write)
  }
  const opened = note('pages that opened', openedMs)
  const closed = note('pages that closed', closedMs)

  async function write(rooms: string[]): Promise<void> {
    try {
      const isOpen = (room: string) => adapter.rooms.has(room)
      const gone = rooms.filter((room) => !isOpen(room))
      const changed = [...(await insertPages(services, rooms.filter(isOpen))), ...(await deletePages(services, gone))]
      // One that came back while its row was deleted.
      for (const room of gone) if (isOpen(room)) opened(room)
      for (const boothId of await listBoothsOf(services.db, changed)) lineSeemsOther(services, boothId)
    } catch (error) {
      if (!isDatabaseAway(error)) throw error
      setTimeout(() => rooms.forEach(opened), retryMs).unref()
    }
  }

  adapter.on('create-room', opened)
  adapter.on('delete-room', closed)
  const renewal = setInterval(() => [...adapter.rooms.keys()].forEach(opened), renewMs)
  renewal.unref()
  return () => clearInterval(renewal)
}

/** @returns those that were not noted yet */
async function insertPages({ db, nodeId }: Services, rooms: string[]): Promise<string[]> {
  if (rooms.length === 0) return []
  const rows = await db<{ room: string }[]>`
    insert into node_holds (room, node_id) select room, ${nodeId} from unnest(${rooms}::text[]) as room on conflict do nothing returning room`
  return rows.map(({ room }) => room)
}

/** @returns those that were noted */
async function deletePages({ db, nodeId }: Services, rooms: string[]): Promise<string[]> {
  if (rooms.length === 0) return []
  const rows = await db<{ room: string }[]>`
    delete from node_holds where node_id = ${nodeId} and room = any(${rooms}::text[]) returning room`
  return rows.map(({ room }) => room)
}

/** The lines in which these workers wait. */
async function listBoothsOf(db: Db, rooms: string[]): Promise<BoothId[]> {
  if (rooms.length === 0) return []
  const rows = await db<{ boothId: BoothId }[]>`
    select distinct booth_id as "boothId" from tickets
    where worker_id = any(${rooms.map((room) => room.slice(prefix.length))}::uuid[]) and closed_at is null and status in ('waiting', 'away', 'missed')`
  return rows.map(({ boothId }) => boothId)
}
