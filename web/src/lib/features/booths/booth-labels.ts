import type { BoothStatus, DeskStatus } from '@cho-phien/shared/booths'
import { m } from '#lib/paraglide/messages.js'
import type { Labels } from '#lib/features/workers/form-labels.ts'
import type { Shape } from '#lib/ui/shapes.ts'

export const boothStatusLabels: Labels<BoothStatus> = {
  preparing: m.booths_status_preparing,
  open: m.booths_status_open,
  paused: m.booths_status_paused,
  closed: m.booths_status_closed,
}

export const boothStatusShapes: Record<BoothStatus, Shape> = {
  preparing: 'shut',
  open: 'ready',
  paused: 'pause',
  closed: 'shut',
}

export const deskStatusLabels: Labels<DeskStatus> = {
  closed: m.booths_desk_closed,
  ready: m.booths_desk_ready,
  ringing: m.booths_desk_ringing,
  interviewing: m.booths_desk_interviewing,
  wrapping_up: m.booths_desk_wrapping_up,
  paused: m.booths_desk_paused,
  absent: m.booths_desk_absent,
}

export const deskStatusShapes = {
  closed: 'shut',
  ready: 'ready',
  ringing: 'ring',
  interviewing: 'run',
  wrapping_up: 'wrap',
  paused: 'pause',
  absent: 'absent',
} as const satisfies Record<DeskStatus, Shape>

interface ShownDesk {
  status: DeskStatus
  enteringSince: string | null
  interruptedSince: string | null
}

/** How a desk is, beside others: in a room that a side has not entered yet, or has left, nobody talks. */
export function deskState({ status, enteringSince, interruptedSince }: ShownDesk) {
  if (enteringSince !== null) return { shape: 'ring' as const, word: m.center_interview_connecting() }
  return interruptedSince !== null
    ? { shape: 'pause' as const, word: m.common_interrupted() }
    : { shape: deskStatusShapes[status], word: deskStatusLabels[status]() }
}
