import type { InterviewId, WorkerId } from '@cho-phien/shared/ids'
import { rooms } from '../../realtime/rooms.ts'
import type { Services } from '../../services.ts'
import { listWorkerOutcomes } from './queries.ts'

/** Tells the worker how the result stands now. After commit it may be gone, with the worker: what was done is done, and nobody is told. */
export async function tellOutcome(
  services: Services,
  { interviewId, workerId }: { interviewId: InterviewId; workerId: WorkerId },
): Promise<void> {
  const [told] = await listWorkerOutcomes(services.db, { interviewId })
  if (told !== undefined) services.publish(rooms.worker(workerId), 'outcome:recorded', told)
}
