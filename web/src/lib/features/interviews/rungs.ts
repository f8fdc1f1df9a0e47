import type { Mode } from '@cho-phien/shared/interviews'

/** Why a side moved along the ladder. */
export type MoveReason = 'chosen' | 'put_off' | 'weak_network' | 'no_camera' | 'no_media'

/** From the lowest to the highest. */
const rungs: readonly Mode[] = ['text', 'audio', 'video']

export function isAbove(mode: Mode, other: Mode): boolean {
  return rungs.indexOf(mode) > rungs.indexOf(other)
}

export function lowerOf(mode: Mode, other: Mode): Mode {
  return isAbove(mode, other) ? other : mode
}
