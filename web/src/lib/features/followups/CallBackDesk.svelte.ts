import type { TicketId } from '@cho-phien/shared/ids'
import type { Answer } from '#lib/api/client.ts'
import { Submission } from '#lib/api/Submission.svelte.ts'

interface CallBackWays {
  done(ticketId: TicketId, note: string): Promise<Answer<object>>
  reopen(ticketId: TicketId): Promise<Answer<object>>
  reload(): Promise<unknown>
}

/** Which call of a list is being noted, and what became of the last press. */
export class CallBackDesk {
  readonly #ways: CallBackWays
  readonly #submission = new Submission()
  #noting = $state<TicketId>()
  #sending = $state<TicketId>()

  constructor(ways: CallBackWays) {
    this.#ways = ways
  }

  get noting(): TicketId | undefined {
    return this.#noting
  }
  get sentence(): string {
    return this.#submission.sentence
  }
  isBusy(ticketId: TicketId): boolean {
    return this.#submission.isBusy && this.#sending === ticketId
  }

  note(ticketId: TicketId | undefined): void {
    this.#submission.clear()
    this.#noting = ticketId
  }

  async done(ticketId: TicketId, note: string): Promise<void> {
    if (await this.#send(ticketId, () => this.#ways.done(ticketId, note.trim()))) this.#noting = undefined
  }

  async reopen(ticketId: TicketId): Promise<void> {
    await this.#send(ticketId, () => this.#ways.reopen(ticketId))
  }

  async #send(ticketId: TicketId, request: () => Promise<Answer<object>>): Promise<boolean> {
    this.#sending = ticketId
    const isDone = (await this.#submission.run(request)) !== undefined
    await this.#ways.reload()
    return isDone
  }
}
