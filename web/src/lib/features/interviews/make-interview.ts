import type { InterviewId } from '@cho-phien/shared/ids'
import type { Interview } from '@cho-phien/shared/interviews'

export const interviewId = '00000000-0000-4000-8000-000000000001' as InterviewId

/** For tests: an interview in the middle of a talk; a test names what it is about. */
export function makeInterview(more: Partial<Interview> = {}): Interview {
  return {
    id: interviewId,
    employerName: 'Siêu thị Nà Tấu',
    vacancyTitle: null,
    workerName: 'Giàng A Chu',
    interviewerName: 'Lò Thị Hương',
    handedFrom: null,
    handedTo: null,
    status: 'live',
    endReason: null,
    stopReason: null,
    mode: 'video',
    hasLostMedia: false,
    putOffBy: null,
    ringStartedAt: '2026-11-24T02:00:00.000Z',
    ringDeadlineAt: '2026-11-24T02:01:30.000Z',
    ringExtended: false,
    isLastRing: false,
    isLineOver: false,
    liveAt: '2026-11-24T02:01:00.000Z',
    endedAt: null,
    plannedSeconds: 480,
    extensionSeconds: 180,
    extensionsLeft: 1,
    extendedBy: null,
    clockUsedSeconds: 0,
    clockRunning: true,
    workerPresent: true,
    interviewerPresent: true,
    workerAbsentSince: null,
    interviewerAbsentSince: null,
    serverNow: '2026-11-24T02:01:00.000Z',
    version: 1,
    ticketNumber: 1,
    ...more,
  } as Interview
}
