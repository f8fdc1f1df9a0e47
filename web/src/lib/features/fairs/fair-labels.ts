import type { FairKind, FairStatus, PriorityRule } from '@cho-phien/shared/fairs'
import { m } from '#lib/paraglide/messages.js'
import type { Labels } from '#lib/features/workers/form-labels.ts'
import type { Shape, Tone } from '#lib/ui/shapes.ts'

export const fairKindLabels: Labels<FairKind> = {
  periodic: m.fairs_kind_periodic,
  ad_hoc: m.fairs_kind_ad_hoc,
  online: m.fairs_kind_online,
  hybrid: m.fairs_kind_hybrid,
}

export const priorityRuleLabels: Labels<PriorityRule> = {
  none: m.center_fair_priority_none,
  halls_first: m.center_fair_priority_halls_first,
  called_back_first: m.center_fair_priority_called_back_first,
}

export const fairStatusLabels: Labels<FairStatus> = {
  draft: m.fairs_status_draft,
  published: m.fairs_status_published,
  rehearsal: m.fairs_status_rehearsal,
  live: m.fairs_status_live,
  closing: m.fairs_status_closing,
  closed: m.fairs_status_closed,
  signed: m.fairs_status_signed,
}

export const fairStatusShapes: Record<FairStatus, Shape> = {
  draft: 'shut',
  published: 'ready',
  rehearsal: 'wrap',
  live: 'run',
  closing: 'pause',
  closed: 'done',
  signed: 'done',
}

export const fairStatusTones: Record<FairStatus, Tone> = {
  draft: 'off',
  published: 'ink',
  rehearsal: 'ink',
  live: 'ok',
  closing: 'warn',
  closed: 'off',
  signed: 'off',
}
