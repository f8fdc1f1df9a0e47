import type { Interview } from '@cho-phien/shared/interviews'
import { m } from '#lib/paraglide/messages.js'

/** Who handed the worker over to this desk; undefined when nobody did. */
export function handedFromWords({ handedFrom }: Pick<Interview, 'handedFrom'>): string | undefined {
  return handedFrom === null ? undefined : m.call_handed_from({ name: handedFrom.name, number: String(handedFrom.desk) })
}
