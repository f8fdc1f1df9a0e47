import type { InterviewId } from '@cho-phien/shared/ids'
import type { WorkerCard } from '@cho-phien/shared/workers'
import { createApi } from '#lib/api/client.ts'

/** What the interviewer may read of the person in one interview. Without it the page speaks to "anh/chị" and goes on. */
export class WorkerCardOf {
  #card = $state.raw<WorkerCard>()
  readonly #interviewId: InterviewId

  constructor(interviewId: InterviewId) {
    this.#interviewId = interviewId
  }

  get card(): WorkerCard | undefined {
    return this.#card
  }

  async load(): Promise<void> {
    try {
      const path = { interviewId: this.#interviewId }
      const { data } = await createApi().GET('/api/employer/interviews/{interviewId}/worker', { params: { path } })
      this.#card = data
    } catch {
      // Offline: the interview does not wait for it.
    }
  }
}
