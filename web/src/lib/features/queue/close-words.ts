import type { CloseReason } from '@cho-phien/shared/queue'
import { m } from '#lib/paraglide/messages.js'
import type { Shape } from '#lib/ui/shapes.ts'

/** How a ticket ended. */
export const closeWords: Record<CloseReason, { shape: Shape; word: () => string }> = {
  interviewed: { shape: 'done', word: m.queue_closed_interviewed },
  left: { shape: 'shut', word: m.queue_closed_left },
  worker_no_show: { shape: 'shut', word: m.queue_closed_worker_no_show },
  employer_no_show: { shape: 'absent', word: m.queue_closed_employer_no_show },
  removed: { shape: 'shut', word: m.queue_closed_removed },
  not_reached: { shape: 'warn', word: m.queue_closed_not_reached },
  booth_closed: { shape: 'shut', word: m.queue_closed_booth_closed },
  moved: { shape: 'done', word: m.queue_closed_moved },
}
