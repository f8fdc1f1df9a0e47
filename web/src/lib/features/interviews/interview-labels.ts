import type { EndReason, InterviewStatus, Mode } from '@cho-phien/shared/interviews'
import type { InterviewRow } from '@cho-phien/shared/reports'
import { m } from '#lib/paraglide/messages.js'
import type { Labels } from '#lib/features/workers/form-labels.ts'

export const interviewStatusLabels: Labels<InterviewStatus> = {
  ringing: m.center_interview_ringing,
  connecting: m.center_interview_connecting,
  live: m.center_interview_live,
  interrupted: m.common_interrupted,
  ended: m.center_interview_ended,
}

const endReasonLabels: Labels<EndReason> = {
  completed: m.center_end_completed,
  declined: m.center_end_declined,
  timed_out: m.center_end_timed_out,
  desk_lost: m.center_end_desk_lost,
  worker_lost: m.center_end_worker_lost,
  removed: m.center_end_removed,
  technical_failure: m.center_end_technical_failure,
  handed_over: m.center_end_handed_over,
}

/** How it ended; what the centre ended is no fault of the machine. */
export function endWords({ endReason, stopReason }: Pick<InterviewRow, 'endReason' | 'stopReason'>): string | undefined {
  if (stopReason !== null) return m.center_end_stopped({ reason: stopReason })
  return endReason === null ? undefined : endReasonLabels[endReason]()
}

export const modeLabels: Labels<Mode> = {
  video: m.center_mode_video,
  audio: m.center_mode_audio,
  text: m.center_mode_text,
}
