import type { BoothPause } from '@cho-phien/shared/booths'
import { m } from '#lib/paraglide/messages.js'
import { formatTime } from '#lib/ui/format.ts'

const words = { fair: m.call_desk_pause_fair, center: m.call_desk_pause_center, employer: m.call_desk_pause_booth }

/** Who stopped the calls of a booth, since when and why, for those who work there. */
export function pauseSentence({ by, reason, since }: BoothPause): string {
  const time = formatTime(since)
  return reason ? words[by]({ time, reason }) : m.call_desk_pause_plain({ time })
}
