import type { PriorityRule } from '@cho-phien/shared/fairs'
import { m } from '#lib/paraglide/messages.js'

/** In which order a booth of the fair calls, said to everybody. */
export function orderWords(rule: PriorityRule): string {
  const rules = { none: m.booths_order, halls_first: m.booths_order_halls, called_back_first: m.booths_order_called_back }
  return `${rules[rule]()} ${m.booths_order_referred()}`
}
