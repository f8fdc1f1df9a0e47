import type { InterviewId, MessageId } from '@cho-phien/shared/ids'
import type { Message } from '@cho-phien/shared/interviews'
import { findKept, forget, keep } from '#lib/features/accounts/tab-memory.ts'
import { codeOf } from '#lib/realtime/command-error.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { randomUuid } from '#lib/realtime/uuid.ts'
import { inOrder, withMessage } from './messages.ts'

export interface Unsent {
  id: MessageId
  body: string
  /** The interview is over: it will never go out. */
  isRefused: boolean
}

/** The written part of an interview: in the server's order, and what is still on its way from here. */
export class Chat {
  #messages = $state.raw<Message[]>([])
  #unsent = $state.raw<Unsent[]>([])
  #isSending = false
  readonly #realtime: Realtime
  readonly #interviewId: InterviewId

  constructor(realtime: Realtime, interviewId: InterviewId) {
    this.#realtime = realtime
    this.#interviewId = interviewId
  }

  get messages(): Message[] {
    return this.#messages
  }
  get unsent(): Unsent[] {
    return this.#unsent
  }

  /** What was typed before a reload and had not gone out. */
  restore(): void {
    this.#unsent = (findKept(this.#key) as Unsent[] | undefined) ?? []
  }

  /** The whole conversation as the server has it. */
  load(messages: Message[]): void {
    this.#messages = inOrder([...this.#messages, ...messages])
    this.#setUnsent(this.#unsent.filter(({ id }) => !this.#messages.some((message) => message.id === id)))
    void this.flush()
  }

  receive(message: Message): void {
    this.#messages = withMessage(this.#messages, message)
    this.#setUnsent(this.#unsent.filter(({ id }) => id !== message.id))
  }

  say(text: string): void {
    const body = text.trim()
    if (body === '') return
    this.#setUnsent([...this.#unsent, { id: randomUuid() as MessageId, body, isRefused: false }])
    void this.flush()
  }

  /** One after the other, so that they arrive in the order they were written. A message keeps its id, so none comes twice. */
  async flush(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) {
        this.receive(await this.#realtime.send('message:send', { interviewId: this.#interviewId, messageId: next.id, body: next.body }))
      }
    } catch (error) {
      // Kept, and sent again at the next connection; only an interview that is over takes no more.
      if (codeOf(error) === 'interview_over') this.#setUnsent(this.#unsent.map((one) => ({ ...one, isRefused: true })))
    } finally {
      this.#isSending = false
    }
  }

  #next(): Unsent | undefined {
    return this.#unsent.find((one) => !one.isRefused)
  }

  get #key(): string {
    return `unsent:${this.#interviewId}`
  }

  #setUnsent(unsent: Unsent[]): void {
    this.#unsent = unsent
    if (unsent.length === 0) forget(this.#key)
    else keep(this.#key, unsent)
  }
}
