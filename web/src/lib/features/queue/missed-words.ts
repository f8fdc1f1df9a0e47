import type { Ticket } from '@cho-phien/shared/queue'
import { m } from '#lib/paraglide/messages.js'
import { formatTime } from '#lib/ui/format.ts'

/** What a missed ring can still be made good by. Its grace runs on in a pause, which only puts the call off. */
export function missedSentence(line: Pick<Ticket['line'], 'status'>, until: string): string {
  return line.status === 'paused' ? m.queue_missed_paused() : m.queue_missed_text({ time: formatTime(until) })
}
