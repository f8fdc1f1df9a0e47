import { deleteHolds, insertHolds, listHolds } from '../../clock/holds.ts'
import { isDatabaseAway } from '../../db/client.ts'
import { workerOfRoom, workerRoomPrefix } from '../../realtime/rooms.ts'
import type { RealtimeServer } from '../../realtime/server.ts'
import type { Services } from '../../services.ts'
import { lineSeemsOther } from '../booths/line.ts'
import { listBoothsOfWorkers } from './page-queries.ts'

/** Those who come together are noted in one statement: when everybody comes back at once, few statements. */
const openedMs = 500
/** A reload or a change of network is back by then, and nobody is told of it. */
const closedMs = 3_000
/** While the database is away. */
const retryMs = 1_000
/** Whatever was not noted, or was not forgotten, is found so. */
const renewMs = 60_000

export interface WorkerPages {
  /** Notes anew what is open: all that this process held was forgotten, if it was taken for lost. */
  renew(): Promise<void>
  stop(): void
}

/** Notes which workers have a page open at this process, as its leases: those who look at a line see who would not hear a ring. */
export function watchWorkerPages(io: RealtimeServer, services: Services): WorkerPages {
  const { background, db, nodeId } = services
  const { adapter } = io.of('/')
  const isOpen = (room: string) => adapter.rooms.has(room)
  const note = (key: string, delayMs: number) => (room: string) => {
    if (workerOfRoom(room) !== undefined) background.runTogether({ key, item: room, delayMs }, write)
  }
  const opened = note('pages that opened', openedMs)
  const closed = note('pages that closed', closedMs)
  /** Written perhaps, but whoever looks at their lines was not told. */
  const untold = new Set<string>()
  let retry: NodeJS.Timeout | undefined
  let isStopped = false

  async function write(changed: string[]): Promise<void> {
    const open = changed.filter(isOpen)
    const gone = changed.filter((room) => !isOpen(room))
    try {
      const written = [...(await insertHolds(db, { nodeId, rooms: open })), ...(await deleteHolds(db, { nodeId, rooms: gone }))]
      // Those that went or came back while their rows were written.
      for (const room of open) if (!isOpen(room)) closed(room)
      for (const room of gone) if (isOpen(room)) opened(room)
      await tell([...written, ...changed.filter((room) => untold.has(room))])
      for (const room of changed) untold.delete(room)
    } catch (error) {
      for (const room of changed) untold.add(room)
      if (!isDatabaseAway(error)) throw error
      if (!isStopped) retry ??= setTimeout(writeUntold, retryMs).unref()
    }
  }

  async function tell(written: string[]): Promise<void> {
    const workerIds = written.map(workerOfRoom).filter((id) => id !== undefined)
    for (const boothId of await listBoothsOfWorkers(db, workerIds)) lineSeemsOther(services, boothId)
  }

  function writeUntold(): void {
    retry = undefined
    untold.forEach(opened)
  }

  async function renew(): Promise<void> {
    for (const room of [...adapter.rooms.keys(), ...(await listHolds(db, { nodeId, prefix: workerRoomPrefix }))]) opened(room)
  }

  adapter.on('create-room', opened)
  adapter.on('delete-room', closed)
  const renewal = setInterval(() => background.run('open pages', renew), renewMs)
  renewal.unref()
  return {
    renew,
    stop() {
      isStopped = true
      clearInterval(renewal)
      clearTimeout(retry)
    },
  }
}
