import type { Alert } from '@cho-phien/shared/alerts'
import { m } from '#lib/paraglide/messages.js'
import { formatNumber } from '#lib/ui/format.ts'
import { alertWords } from './alert-words.ts'
import { isToDo } from './hurt.ts'

interface Trouble {
  alerts: readonly Alert[]
  /** Tickets that wait while no desk of the fair is at work. */
  stranded: number
}

interface Look {
  before: Trouble
  after: Trouble
  now: number
}

/** The one sentence that a screen reader hears of a change: what is new, or else what is over; undefined when it is neither. */
export function spokenAlerts({ before, after, now }: Look): string | undefined {
  const isIn = (alerts: readonly Alert[], { id }: Alert) => alerts.some((one) => one.id === id)
  const news = after.alerts
    .filter((alert) => isToDo(alert) && !isIn(before.alerts, alert))
    .toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))[0]
  if (news) return m.board_alert_new({ title: alertWords(news, now).title })
  if (after.stranded > 0 && before.stranded === 0) return m.board_standstill({ count: formatNumber(after.stranded) })
  // What a colleague took in hand is no longer said either.
  const over = before.alerts.find((alert) => isToDo(alert) && !isIn(after.alerts, alert))
  return over && m.board_alert_over({ title: alertWords(over, now).title })
}
