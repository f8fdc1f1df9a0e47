import {
  maxCommandBytes,
  type Ack,
  type CommandName,
  type CommandPayload,
  type CommandReply,
  type Envelope,
} from '@cho-phien/shared/contract'
import { CommandError } from './command-error.ts'
import { randomUuid } from './uuid.ts'

export interface OutboxOptions {
  isOnline(): boolean
  emit(name: CommandName, envelope: Envelope<CommandName>, ack: (ack: Ack<unknown>) => void): void
  /** Told after each ack whether the server could answer at all. */
  heard?(couldAnswer: boolean): void
  /** How long one attempt waits for its ack. */
  ackMs?: number
  /** How long to wait when the server says that it cannot answer now: its database is away, or too many ask at once. */
  againMs?: number
  /** How long a command is tried in all, over reconnections. */
  giveUpMs?: number
}

interface Pending {
  name: CommandName
  envelope: Envelope<CommandName>
  settle(ack: Ack<unknown>): void
  attempt: ReturnType<typeof setTimeout> | undefined
  /** What is said when it is given up. */
  inVain: 'offline' | 'unavailable'
}

/**
 * Commands on their way. One whose ack is lost is sent again under the same id, which the server answers without doing
 * it twice; so a dropped connection in the middle of a command costs time and nothing else.
 */
export class Outbox {
  readonly #options: Required<OutboxOptions>
  readonly #pending = new Set<Pending>()

  constructor(options: OutboxOptions) {
    this.#options = { heard: () => undefined, ackMs: 8_000, againMs: 1_500, giveUpMs: 30_000, ...options }
  }

  /** Nothing is on its way. */
  get isEmpty(): boolean {
    return this.#pending.size === 0
  }

  /**
   * @throws CommandError with the server's code, `offline` when nothing was heard in time, `unavailable` when it could not answer in
   * time, or `command_too_large` at once: the server closes the connection on one without reading it
   */
  send<Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<CommandReply<Name>> {
    const envelope = { id: randomUuid(), payload }
    if (bytesOf([name, envelope]) > maxCommandBytes) return Promise.reject(new CommandError('command_too_large'))
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => fail(new CommandError(pending.inVain)), this.#options.giveUpMs)
      const pending: Pending = {
        name,
        envelope,
        attempt: undefined,
        inVain: 'offline',
        settle: (ack) => {
          if (ack.ok) finish(() => resolve(ack.data as CommandReply<Name>))
          else fail(new CommandError(ack.code, ack))
        },
      }
      const finish = (settle: () => void) => {
        clearTimeout(giveUp)
        clearTimeout(pending.attempt)
        this.#pending.delete(pending)
        settle()
      }
      const fail = (error: CommandError) => finish(() => reject(error))
      this.#pending.add(pending)
      this.#attempt(pending)
    })
  }

  /** The connection is back: everything unanswered goes out again, in the order it was first sent. */
  flush(): void {
    for (const pending of this.#pending) this.#attempt(pending)
  }

  /** Another person signs in: what the last one sent must not be done in their name. */
  abandon(): void {
    for (const pending of this.#pending) pending.settle({ ok: false, code: 'not_signed_in' })
  }

  #attempt(pending: Pending): void {
    clearTimeout(pending.attempt)
    if (!this.#options.isOnline()) return
    pending.attempt = setTimeout(() => this.#attempt(pending), this.#options.ackMs)
    this.#options.emit(pending.name, pending.envelope, (ack) => {
      // A late ack of an earlier attempt is as good; after the first one the rest is ignored.
      if (!this.#pending.has(pending)) return
      const couldAnswer = ack.ok || ack.code !== 'unavailable'
      if (couldAnswer) pending.settle(ack)
      else this.#attemptLater(pending)
      this.#options.heard(couldAnswer)
    })
  }

  /** It may have been done or not: the same id asks. */
  #attemptLater(pending: Pending): void {
    clearTimeout(pending.attempt)
    pending.inVain = 'unavailable'
    pending.attempt = setTimeout(() => this.#attempt(pending), this.#options.againMs)
  }
}

function bytesOf(message: unknown): number {
  return new TextEncoder().encode(JSON.stringify(message)).length
}
