import type { SessionId } from '@cho-phien/shared/ids'
import { isDatabaseAway } from '../../db/client.ts'
import { gather } from '../../db/gather.ts'
import { holdRoom } from '../../realtime/holding.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { RealtimeServer, RealtimeSocket } from '../../realtime/server.ts'
import type { Services } from '../../services.ts'
import { tellHall } from './news.ts'
import { mapHallsOfSessions, type HallOfCenter } from './queries.ts'

/** While the database is away. */
const retryMs = 1_000

/**
 * A shared device of a hall is there as long as it has a connection with a slip's sign-in: a lease of the process that holds it. One
 * that is switched off is missed by its pings, after 20 s.
 */
export function watchHallDevices(io: RealtimeServer, services: Services): void {
  const hallOf = gather((sessionIds: SessionId[]) => mapHallsOfSessions(services.db, sessionIds))
  io.on('connection', (socket) => {
    const { sessionId, isSlip } = socket.data
    if (sessionId !== undefined && isSlip) holdDevice(services, { socket, sessionId, hallOf })
  })
}

interface Device {
  socket: RealtimeSocket
  sessionId: SessionId
  hallOf: (sessionId: SessionId) => Promise<HallOfCenter | undefined>
}

/** Nothing else would ever ask for its hall: a read that fails while the database is away is tried again as long as it is connected. */
function holdDevice(services: Services, device: Device): void {
  const { socket, sessionId, hallOf } = device
  services.background.run('a device of a hall', async () => {
    try {
      const hall = await hallOf(sessionId)
      if (hall === undefined) return
      await holdRoom(services, { socket, room: rooms.session(sessionId), gone: async () => tellHall(services, hall) })
      tellHall(services, hall)
    } catch (error) {
      if (!isDatabaseAway(error)) throw error
      const again = () => socket.connected && holdDevice(services, device)
      setTimeout(again, retryMs).unref()
    }
  })
}
