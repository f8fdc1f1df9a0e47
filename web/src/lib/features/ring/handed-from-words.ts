import type { Interview } from '@cho-phien/shared/interviews'
import { m } from '#lib/paraglide/messages.js'

/** Who handed the worker over to this desk; empty when nobody did. */
export function handedFromWords({ handedFrom }: Pick<Interview, 'handedFrom'>): string {
  return handedFrom === null ? '' : m.call_handed_from({ name: handedFrom.name, number: String(handedFrom.desk) })
}
