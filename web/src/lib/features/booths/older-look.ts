import type { BoothLine } from '@cho-phien/shared/booths'

/** Of two looks at one line, whether this one was read before the other: what arrives last need not be the newest. */
export function isOlderLook(look: BoothLine, than: BoothLine): boolean {
  return (look.version - than.version || look.asOf - than.asOf) < 0
}
