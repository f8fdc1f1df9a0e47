import type { CenterId, HallId, SessionId } from '@cho-phien/shared/ids'
import type { Db } from '../../db/client.ts'
import { gather } from '../../db/gather.ts'
import { holdRoom } from '../../realtime/holding.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { RealtimeServer } from '../../realtime/server.ts'
import type { Services } from '../../services.ts'

interface HallOfCenter {
  hallId: HallId
  centerId: CenterId
}

/** The halls whose operator gave the slip of these sign-ins, by sign-in; others are at no hall. */
async function mapHallsOfSessions(db: Db, sessionIds: SessionId[]): Promise<Map<SessionId, HallOfCenter>> {
  const rows = await db<(HallOfCenter & { id: SessionId })[]>`
    select sessions.id, staff_seats.hall_id as "hallId", staff_seats.center_id as "centerId"
    from sessions join slips on slips.id = sessions.slip_id join staff_seats on staff_seats.account_id = slips.issued_by
    where sessions.id = any(${sessionIds}::uuid[]) and staff_seats.hall_id is not null`
  return new Map(rows.map(({ id, ...hall }) => [id, hall]))
}

/**
 * A shared device of a hall is there as long as it has a connection with a slip's sign-in: a lease of the process that holds it. One
 * that is switched off is missed by its pings, after 20 s.
 */
export function watchHallDevices(io: RealtimeServer, services: Services): void {
  const hallOf = gather((sessionIds: SessionId[]) => mapHallsOfSessions(services.db, sessionIds))
  io.on('connection', (socket) => {
    const { sessionId } = socket.data
    if (sessionId === undefined) return
    services.background.run('a device of a hall', async () => {
      const hall = await hallOf(sessionId)
      if (hall === undefined) return
      await holdRoom(services, { socket, room: rooms.session(sessionId), gone: async () => tellHall(services, hall) })
      tellHall(services, hall)
    })
  })
}

/** Each news has every board ask for the counts again. */
const newsDelayMs = 1_000

export function tellHall(services: Services, { hallId, centerId }: HallOfCenter): void {
  services.background.runOnce(`hall ${hallId}`, newsDelayMs, async () =>
    services.publish(rooms.center(centerId), 'hall:changed', { hallId }),
  )
}

/** The halls with a device at this process. */
export function listHallsHeldBy(db: Db, nodeId: string): Promise<HallOfCenter[]> {
  return db<HallOfCenter[]>`
    select distinct staff_seats.hall_id as "hallId", staff_seats.center_id as "centerId"
    from node_holds join sessions on node_holds.room = 'session:' || sessions.id
    join slips on slips.id = sessions.slip_id join staff_seats on staff_seats.account_id = slips.issued_by
    where node_holds.node_id = ${nodeId} and staff_seats.hall_id is not null`
}
