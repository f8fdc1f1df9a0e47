import type { InterviewId, WorkerId } from '@cho-phien/shared/ids'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { listWorkerOutcomes } from './queries.ts'

/** Tells the worker how the result stands now, and what it makes of a talk that was handed over to this one. After commit it may be gone, with the worker: what was done is done, and nobody is told. */
export async function tellOutcome(
  services: Services,
  { interviewId, workerId }: { interviewId: InterviewId; workerId: WorkerId },
): Promise<void> {
  const ofTicket = await listWorkerOutcomes(services.db, { ticketOf: interviewId })
  for (const told of ofTicket) {
    if (told.interviewId === interviewId || told.handedTo !== null) services.publish(rooms.worker(workerId), 'outcome:recorded', told)
  }
}
