import type { DeskId } from '@cho-phien/shared/ids'
import type { LineEntry } from '@cho-phien/shared/queue'
import { m } from '#lib/paraglide/messages.js'
import { formatNumber } from '#lib/ui/format.ts'
import { holdOf, type Hold } from './desk-data.ts'

/** Why nobody of a line can be called now, in counts. */
export function heldSentence(line: readonly LineEntry[], at: { deskId: DeskId; time: number }): string {
  const holds = line.map((entry) => holdOf(entry, at))
  const said = (hold: Hold, word: (inputs: { count: string }) => string) => {
    const count = holds.filter((one) => one === hold).length
    return count > 0 && word({ count: formatNumber(count) })
  }
  return [
    said('elsewhere', m.call_desk_held_elsewhere),
    said('booked', m.call_desk_held_booked),
    said('away', m.call_desk_held_away),
    said('desk', m.call_desk_held_desk),
    m.call_desk_held_text(),
  ]
    .filter(Boolean)
    .join(' ')
}
