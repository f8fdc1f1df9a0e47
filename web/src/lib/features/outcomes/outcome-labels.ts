import type { notSuitableReasons, OutcomeKind } from '@cho-phien/shared/outcomes'
import { m } from '#lib/paraglide/messages.js'
import type { Labels } from '#lib/features/workers/form-labels.ts'
import type { Shape, Tone } from '#lib/ui/shapes.ts'

export const outcomeLabels: Labels<OutcomeKind> = {
  hired: m.outcomes_kind_hired,
  next_round: m.outcomes_kind_next_round,
  shortlisted: m.outcomes_kind_shortlisted,
  needs_training: m.outcomes_kind_needs_training,
  not_suitable: m.outcomes_kind_not_suitable,
  declined: m.outcomes_kind_declined,
  no_show: m.outcomes_kind_no_show,
  technical_failure: m.outcomes_kind_technical_failure,
}

export const outcomeLooks: Record<OutcomeKind, { shape: Shape; tone: Tone }> = {
  hired: { shape: 'done', tone: 'ok' },
  next_round: { shape: 'run', tone: 'run' },
  shortlisted: { shape: 'wrap', tone: 'ink' },
  needs_training: { shape: 'ready', tone: 'ink' },
  not_suitable: { shape: 'shut', tone: 'off' },
  declined: { shape: 'shut', tone: 'off' },
  no_show: { shape: 'absent', tone: 'off' },
  technical_failure: { shape: 'warn', tone: 'warn' },
}

export const notSuitableReasonLabels: Labels<(typeof notSuitableReasons)[number]> = {
  qualification: m.outcomes_reason_qualification,
  experience: m.outcomes_reason_experience,
  health_or_age: m.outcomes_reason_health_or_age,
  conditions: m.outcomes_reason_conditions,
  position_filled: m.outcomes_reason_position_filled,
  other: m.outcomes_reason_other,
}

/** The words of a reason read from a row, which is a plain text there. */
export function outcomeReason(reason: string | null): string {
  if (reason === null) return ''
  const labels: Partial<Record<string, () => string>> = notSuitableReasonLabels
  return labels[reason]?.() ?? reason
}
