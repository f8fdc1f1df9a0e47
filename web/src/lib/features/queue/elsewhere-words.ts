import type { Elsewhere } from '@cho-phien/shared/queue'
import { m } from '#lib/paraglide/messages.js'

/** Why nobody calls somebody who waits: where they are meanwhile. The same at the desk and at the centre. */
export const elsewhereWords: Record<Elsewhere, () => string> = {
  ringing: m.queue_elsewhere_ringing,
  talking: m.queue_elsewhere_talking,
  interrupted: m.queue_elsewhere_interrupted,
  busy: m.queue_elsewhere_busy,
}
