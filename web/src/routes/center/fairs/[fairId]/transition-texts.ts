import type { Fair, FairStatus } from '@cho-phien/shared/fairs'
import { m } from '#lib/paraglide/messages.js'
import { formatTime } from '#lib/ui/format.ts'

export interface Step {
  verb: () => string
  /** What it is for, before it is chosen; only of the usual next step of the fair's life: the others go back or aside. */
  lead?: (fair: Fair) => string
}

const open: Step = { verb: m.center_step_open, lead: m.center_step_open_lead }

const STEPS: Partial<Record<`${FairStatus}>${FairStatus}`, Step>> = {
  'draft>published': { verb: m.center_step_publish, lead: m.center_step_publish_lead },
  'published>draft': { verb: m.center_step_withdraw },
  'published>rehearsal': { verb: m.center_step_rehearse },
  'published>live': open,
  'rehearsal>published': { verb: m.center_step_rehearsal_over },
  'rehearsal>live': open,
  'live>closing': { verb: m.center_step_closing, lead: ({ endsAt }) => m.center_step_closing_lead({ time: formatTime(endsAt) }) },
  'closing>live': { verb: m.center_step_reopen },
  'closing>closed': { verb: m.center_step_close, lead: m.center_step_close_lead },
  'closed>signed': { verb: m.center_step_sign, lead: m.center_step_sign_lead },
}

/** The words of a move before it is chosen. Which moves there are is the server's to say. */
export function stepOf(from: FairStatus, to: FairStatus): Step {
  const step = STEPS[`${from}>${to}`]
  if (step === undefined) throw new RangeError(`${from}>${to}`)
  return step
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
