import type { CallBackId } from '@cho-phien/shared/ids'
import type { Answer } from '#lib/api/client.ts'
import { Submission } from '#lib/api/Submission.svelte.ts'

interface CallBackWays {
  done(id: CallBackId, note: string): Promise<Answer<object>>
  reopen(id: CallBackId): Promise<Answer<object>>
  reload(): Promise<unknown>
}

/** Which call of a list is being noted, and what became of the last press. */
export class CallBackDesk {
  readonly #ways: CallBackWays
  readonly #submission = new Submission()
  #noting = $state<CallBackId>()
  #sending = $state<CallBackId>()

  constructor(ways: CallBackWays) {
    this.#ways = ways
  }

  get noting(): CallBackId | undefined {
    return this.#noting
  }
  get sentence(): string {
    return this.#submission.sentence
  }
  isBusy(id: CallBackId): boolean {
    return this.#submission.isBusy && this.#sending === id
  }

  note(id: CallBackId | undefined): void {
    this.#submission.clear()
    this.#noting = id
  }

  async done(id: CallBackId, note: string): Promise<void> {
    if (await this.#send(id, () => this.#ways.done(id, note.trim()))) this.#noting = undefined
  }

  async reopen(id: CallBackId): Promise<void> {
    await this.#send(id, () => this.#ways.reopen(id))
  }

  async #send(id: CallBackId, request: () => Promise<Answer<object>>): Promise<boolean> {
    this.#sending = id
    const isDone = (await this.#submission.run(request)) !== undefined
    await this.#ways.reload()
    return isDone
  }
}
