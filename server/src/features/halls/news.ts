import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import type { HallOfCenter } from './queries.ts'

/** Each news has every board ask for the counts again. */
const newsDelayMs = 1_000

export function tellHall(services: Services, { hallId, centerId }: HallOfCenter): void {
  services.background.runOnce(`hall ${hallId}`, newsDelayMs, async () =>
    services.publish(rooms.center(centerId), 'hall:changed', { hallId }),
  )
}
