import type { WorkerSummary } from '@cho-phien/shared/workers'
import { createApi } from '#lib/api/client.ts'
import { Submission } from '#lib/api/Submission.svelte.ts'

const typingMs = 350
const leastLetters = 2

/** Looking somebody up by name or phone. What is typed never enters the address of the page. */
export class WorkerSearch {
  readonly submission = new Submission()
  #typed = $state('')
  #found = $state.raw<WorkerSummary[]>()
  #timer: ReturnType<typeof setTimeout> | undefined

  get typed(): string {
    return this.#typed
  }
  set typed(value: string) {
    this.#typed = value
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#search(), typingMs)
  }
  /** Undefined until enough was typed. */
  get found(): WorkerSummary[] | undefined {
    return this.#found
  }

  async #search(): Promise<void> {
    const search = this.#typed.trim()
    if (search.length < leastLetters) {
      this.#found = undefined
      return
    }
    const answer = await this.submission.run(() => createApi().GET('/api/center/workers', { params: { query: { search } } }))
    if (this.#typed.trim() === search) this.#found = answer?.items
    else await this.#search()
  }
}
