import type { Alert } from '@cho-phien/shared/alerts'
import { m } from '#lib/paraglide/messages.js'
import { alertWords } from './alert-words.ts'
import { isToDo } from './hurt.ts'

interface Look {
  before: readonly Alert[]
  after: readonly Alert[]
  now: number
}

/** The one sentence that a screen reader hears of a change: what is new, or else what is over; undefined when it is neither. */
export function spokenAlerts({ before, after, now }: Look): string | undefined {
  const isIn = (alerts: readonly Alert[], { id }: Alert) => alerts.some((one) => one.id === id)
  const news = after.filter((alert) => isToDo(alert) && !isIn(before, alert)).toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))[0]
  if (news) return m.board_alert_new({ title: alertWords(news, now).title })
  // What a colleague took in hand is no longer said either.
  const over = before.find((alert) => isToDo(alert) && !isIn(after, alert))
  return over && m.board_alert_over({ title: alertWords(over, now).title })
}
