import type { FairId, InterviewId, WorkerId } from '@cho-phien/shared/ids'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { listUnanswered, listWorkerOutcomes } from './queries.ts'

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

/** Whoever has not answered reads that the report is signed before they call a result of it wrong, on an open page too. Call it after commit. */
export function tellSigned(services: Services, fairId: FairId): void {
  services.background.run('signed outcomes', async () => {
    for (const { workerId, ...told } of await listUnanswered(services.db, fairId))
      services.publish(rooms.worker(workerId), 'outcome:recorded', told)
  })
}
