import type { Booth, BoothStatus } from '@cho-phien/shared/booths'

interface Shown {
  /** May be newer than the booth's `ownPause`. */
  line: Pick<Booth['line'], 'status' | 'pausedBy'>
  ownPause: Booth['ownPause']
}

/** Whose pause of the booth alone holds; null for none. */
export function ownPauseOf({ line, ownPause }: Shown): Booth['ownPause'] {
  return line.pausedBy === 'fair' ? ownPause : line.pausedBy
}

/** The state that its owner or the centre gave it: in a pause of the whole fair an open booth looks paused, and calls again by itself. */
export function ownStatus({ line, ownPause }: Shown): BoothStatus {
  return line.pausedBy === 'fair' && ownPause === null ? 'open' : line.status
}
