import type { FairStatus, Unreached } from '@cho-phien/shared/fairs'
import { m } from '#lib/paraglide/messages.js'
import { formatNumber } from '#lib/ui/format.ts'

interface Question {
  title: () => string
  /** What happens then. */
  text: (floor: Unreached) => string
}

const open: Question = { title: m.center_step_open_title, text: m.center_step_open_text }
const stop: Question = {
  title: m.center_step_closing_title,
  text: ({ waiting, waitingPersons, bookedSlots }) =>
    [
      m.center_step_closing_text(),
      waiting > 0 && m.center_step_closing_waiting({ count: formatNumber(waiting), persons: formatNumber(waitingPersons) }),
      bookedSlots > 0 && m.center_step_closing_booked({ booked: formatNumber(bookedSlots) }),
      m.center_step_closing_talking(),
    ]
      .filter(Boolean)
      .join(' '),
}
const close: Question = {
  title: m.center_step_close_title,
  text: ({ waiting, bookedSlots, unreachedPersons }) => {
    const sums = { count: formatNumber(waiting + bookedSlots), persons: formatNumber(unreachedPersons) }
    const booked = formatNumber(bookedSlots)
    if (waiting === 0) return bookedSlots === 0 ? m.center_step_close_text() : m.center_step_close_only_booked({ ...sums, booked })
    if (bookedSlots === 0) return m.center_step_close_waiting(sums)
    return m.center_step_close_booked({ ...sums, waiting: formatNumber(waiting), booked })
  },
}

const QUESTIONS: Partial<Record<`${FairStatus}>${FairStatus}`, Question>> = {
  'draft>published': { title: m.center_step_publish_title, text: m.center_step_publish_text },
  'published>draft': { title: m.center_step_withdraw_title, text: m.center_step_withdraw_text },
  'published>rehearsal': { title: m.center_step_rehearse_title, text: m.center_step_rehearse_text },
  'published>live': open,
  'rehearsal>published': { title: m.center_step_rehearsal_over_title, text: m.center_step_rehearsal_over_text },
  'rehearsal>live': open,
  'live>closing': stop,
  'closing>live': { title: m.center_step_reopen_title, text: m.center_step_reopen_text },
  'closing>closed': close,
  'closed>signed': { title: m.center_step_sign_title, text: m.center_step_sign_text },
}

/** What is asked before a fair is moved. Asking another question would be worse than none. */
export function questionOf(from: FairStatus, to: FairStatus): Question {
  const question = QUESTIONS[`${from}>${to}`]
  if (question === undefined) throw new RangeError(`${from}>${to}`)
  return question
}
