import type { InterviewId } from '@cho-phien/shared/ids'
import type { Interview } from '@cho-phien/shared/interviews'
import { inTransaction, type Tx } from '../../db/client.ts'
import { DomainError } from '../../errors.ts'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { lineChanged, lineSeemsOther } from '../booths/line.ts'
import { announceTicket } from '../queue/lines.ts'
import { tellLinesOf } from '../queue/tell.ts'
import { getInterviewView, lockInterview, type InterviewRow } from './queries.ts'
import { isRunning } from './rules.ts'

/**
 * One change of a running interview, told to both sides after commit.
 * @throws DomainError interview_over, interview_transition_refused while it still rings
 */
export async function changeRunning(
  services: Services,
  interviewId: InterviewId,
  change: (tx: Tx, interview: InterviewRow) => Promise<void>,
): Promise<Interview> {
  const before = await inTransaction(services.db, async (tx) => {
    const interview = await lockInterview(tx, interviewId)
    requireRunning(interview)
    await change(tx, interview)
    return interview
  })
  const view = await getInterviewView(services.db, interviewId)
  services.publish(rooms.interview(interviewId), 'interview:changed', view)
  if (view.status !== before.status) {
    // The board and the line show that it stands still, and so do its own ticket and the lines that hold the worker's place.
    if (view.status === 'interrupted' || before.status === 'interrupted') {
      lineChanged(services, before.boothId)
      services.background.run('ticket news', () => announceTicket(services, before.ticketId))
    } else lineSeemsOther(services, before.boothId)
    tellLinesOf(services, before.workerId)
  }
  return view
}

export function requireRunning({ status }: InterviewRow): void {
  if (!isRunning(status)) throw new DomainError(status === 'ringing' ? 'interview_transition_refused' : 'interview_over')
}
