import type { DeskId } from '@cho-phien/shared/ids'
import type { LineEntry } from '@cho-phien/shared/queue'
import { m } from '#lib/paraglide/messages.js'
import { formatNumber } from '#lib/ui/format.ts'

/** Why nobody of a line can be called now, in counts. */
export function heldSentence(line: readonly LineEntry[], deskId: DeskId): string {
  const reasons = line.map((entry) => reasonOf(entry, deskId))
  const said = (reason: ReturnType<typeof reasonOf>, word: (inputs: { count: string }) => string) => {
    const count = reasons.filter((one) => one === reason).length
    return count > 0 && word({ count: formatNumber(count) })
  }
  return [
    said('elsewhere', m.call_desk_held_elsewhere),
    said('away', m.call_desk_held_away),
    said('desk', m.call_desk_held_desk),
    m.call_desk_held_text(),
  ]
    .filter(Boolean)
    .join(' ')
}

function reasonOf({ desk, isElsewhere }: LineEntry, deskId: DeskId): 'elsewhere' | 'away' | 'desk' {
  if (desk !== null && desk.id !== deskId) return 'desk'
  return isElsewhere ? 'elsewhere' : 'away'
}
