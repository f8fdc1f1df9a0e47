import type { Fair, FairStatus, Unreached } from '@cho-phien/shared/fairs'
import { m } from '#lib/paraglide/messages.js'
import { formatNumber } from '#lib/ui/format.ts'

export interface Step {
  verb: () => string
  /** What it is for, before it is chosen. */
  lead: () => string
  title: () => string
  /** What happens then, in the question. */
  text: (floor: Unreached) => string
  /** The usual next step of the fair's life; the others go back or aside. */
  isForward: boolean
}

const publish = {
  verb: m.center_step_publish,
  lead: m.center_step_publish_lead,
  title: m.center_step_publish_title,
  text: m.center_step_publish_text,
}
const withdraw = {
  verb: m.center_step_withdraw,
  lead: m.center_step_withdraw_text,
  title: m.center_step_withdraw_title,
  text: m.center_step_withdraw_text,
}
const rehearse = {
  verb: m.center_step_rehearse,
  lead: m.center_step_rehearse_text,
  title: m.center_step_rehearse_title,
  text: m.center_step_rehearse_text,
}
const stopRehearsal = {
  verb: m.center_step_rehearsal_over,
  lead: m.center_step_rehearsal_over_text,
  title: m.center_step_rehearsal_over_title,
  text: m.center_step_rehearsal_over_text,
}
const open = { verb: m.center_step_open, lead: m.center_step_open_lead, title: m.center_step_open_title, text: m.center_step_open_text }
const stop = {
  verb: m.center_step_closing,
  lead: m.center_step_closing_lead,
  title: m.center_step_closing_title,
  text: ({ waiting, waitingPersons, bookedSlots }: Unreached) =>
    [
      m.center_step_closing_text(),
      waiting > 0 && m.center_step_closing_waiting({ count: formatNumber(waiting), persons: formatNumber(waitingPersons) }),
      bookedSlots > 0 && m.center_step_closing_booked({ booked: formatNumber(bookedSlots) }),
      m.center_step_closing_talking(),
    ]
      .filter(Boolean)
      .join(' '),
}
const reopen = {
  verb: m.center_step_reopen,
  lead: m.center_step_reopen_text,
  title: m.center_step_reopen_title,
  text: m.center_step_reopen_text,
}
const close = {
  verb: m.center_step_close,
  lead: m.center_step_close_lead,
  title: m.center_step_close_title,
  text: ({ waiting, bookedSlots, unreachedPersons }: Unreached) => {
    const sums = { count: formatNumber(waiting + bookedSlots), persons: formatNumber(unreachedPersons) }
    if (bookedSlots > 0) return m.center_step_close_booked({ ...sums, waiting: formatNumber(waiting), booked: formatNumber(bookedSlots) })
    return waiting === 0 ? m.center_step_close_text() : m.center_step_close_waiting(sums)
  },
}
const sign = { verb: m.center_step_sign, lead: m.center_step_sign_lead, title: m.center_step_sign_title, text: m.center_step_sign_text }

const STEPS: Partial<Record<`${FairStatus}>${FairStatus}`, Step>> = {
  'draft>published': { ...publish, isForward: true },
  'published>draft': { ...withdraw, isForward: false },
  'published>rehearsal': { ...rehearse, isForward: false },
  'published>live': { ...open, isForward: true },
  'rehearsal>published': { ...stopRehearsal, isForward: false },
  'rehearsal>live': { ...open, isForward: true },
  'live>closing': { ...stop, isForward: true },
  'closing>live': { ...reopen, isForward: false },
  'closing>closed': { ...close, isForward: true },
  'closed>signed': { ...sign, isForward: true },
}

/** The words of a move. Which moves there are is the server's to say. */
export function stepOf(from: FairStatus, to: FairStatus): Step {
  return STEPS[`${from}>${to}`] ?? { ...publish, isForward: false }
}

interface Blocker {
  /** What stands in the way. */
  text: string
  /** Where it can be put right. */
  remedy?: { href: string; label: string }
}

export function blockerOf(code: string, fair: Fair): Blocker {
  const home = `/center/fairs/${fair.id}`
  const anotherTime = { href: `${home}/edit`, label: m.center_remedy_time() }
  const blockers: Partial<Record<string, Blocker>> = {
    fair_without_booth: { text: m.error_fair_without_booth(), remedy: { href: '#invite', label: m.center_remedy_invite() } },
    fair_in_the_past: { text: m.error_fair_in_the_past(), remedy: anotherTime },
    fair_overlaps: { text: m.error_fair_overlaps(), remedy: anotherTime },
    fair_has_open_interviews: {
      text: m.error_fair_has_open_interviews(),
      remedy: { href: `${home}/interviews?status=live`, label: m.center_remedy_interviews() },
    },
    fair_has_owed_outcomes: {
      text: m.error_fair_has_owed_outcomes(),
      remedy: { href: `${home}/interviews?outcome=owed`, label: m.center_remedy_interviews() },
    },
    fair_has_open_tickets: { text: m.error_fair_has_open_tickets() },
  }
  return blockers[code] ?? { text: m.error_fair_transition_refused() }
}
