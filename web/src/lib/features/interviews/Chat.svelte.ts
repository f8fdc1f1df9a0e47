import type { InterviewId, MessageId } from '@cho-phien/shared/ids'
import type { Message } from '@cho-phien/shared/interviews'
import type { RefusalCode } from '#lib/api/refusal-code.ts'
import { findKept, forget, keep } from '#lib/features/accounts/tab-memory.ts'
import { codeOf } from '#lib/realtime/command-error.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { randomUuid } from '#lib/realtime/uuid.ts'
import { inOrder, isWhole, withMessage } from './messages.ts'

export interface Unsent {
  id: MessageId
  body: string
  /** Why it will never go out. */
  refusal?: RefusalCode
}

/** A message that met one of these goes out later; any other refusal is about the message or the interview. */
const passing: readonly RefusalCode[] = ['offline', 'too_many_requests', 'internal', 'unavailable', 'not_signed_in']
/** The wait after which a message that was not taken is tried again. */
const againMs = 5_000
/** Two that were sent in one moment may come in any order; what has not come by then is lost. */
const settleMs = 1_000

/** The written part of an interview: in the server's order, and what is still on its way from here. */
export class Chat {
  #draft = $state('')
  #messages = $state.raw<Message[]>([])
  #unsent = $state.raw<Unsent[]>([])
  #isSending = false
  #again: ReturnType<typeof setTimeout> | undefined
  #isResting = false
  #check: ReturnType<typeof setTimeout> | undefined
  readonly #realtime: Realtime
  readonly #interviewId: InterviewId
  readonly #missed: () => void

  /** @param missed a message did not come: the whole conversation is wanted, by `load` */
  constructor(realtime: Realtime, interviewId: InterviewId, missed: () => void) {
    this.#realtime = realtime
    this.#interviewId = interviewId
    this.#missed = missed
  }

  get messages(): Message[] {
    return this.#messages
  }
  get unsent(): Unsent[] {
    return this.#unsent
  }

  /** What is being typed, wherever on the page the conversation stands; kept over a reload. */
  get draft(): string {
    return this.#draft
  }
  set draft(text: string) {
    this.#draft = text
    if (text === '') forget(this.#draftKey)
    else keep(this.#draftKey, text)
  }
  /** All that was typed here and did not go out. */
  get unwritten(): string[] {
    return [...this.#unsent.map(({ body }) => body), this.#draft.trim()].filter((body) => body !== '')
  }

  /** What was typed before a reload and had not gone out. */
  restore(): void {
    this.#isResting = false
    this.#draft = (findKept(this.#draftKey) as string | undefined) ?? ''
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
    clearTimeout(this.#check)
    if (!isWhole(this.#messages)) this.#check = setTimeout(() => isWhole(this.#messages) || this.#missed(), settleMs)
  }

  say(text: string): void {
    const body = text.trim()
    if (body === '') return
    this.#setUnsent([...this.#unsent, { id: randomUuid() as MessageId, body }])
    void this.flush()
  }

  /** One after the other, so that they arrive in the order they were written. A message keeps its id, so none comes twice. */
  async flush(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    clearTimeout(this.#again)
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const code = await this.#send(next)
      if (code === undefined) continue
      if (passing.includes(code)) {
        if (!this.#isResting) this.#again = setTimeout(() => void this.flush(), againMs)
        break
      }
      this.#refuse(next, code)
    }
    this.#isSending = false
  }

  /** The page is left: what is unsent waits for the next one. */
  rest(): void {
    this.#isResting = true
    clearTimeout(this.#again)
    clearTimeout(this.#check)
  }

  /** @returns why it was not taken */
  async #send({ id, body }: Unsent): Promise<RefusalCode | undefined> {
    try {
      this.receive(await this.#realtime.send('message:send', { interviewId: this.#interviewId, messageId: id, body }))
      return undefined
    } catch (error) {
      return codeOf(error)
    }
  }

  /** Only the message itself, so that those behind it go out; the end of the interview refuses them all. */
  #refuse(message: Unsent, refusal: RefusalCode): void {
    const isRefused = (one: Unsent) => refusal === 'interview_over' || one.id === message.id
    this.#setUnsent(this.#unsent.map((one) => (isRefused(one) ? { ...one, refusal } : one)))
  }

  #next(): Unsent | undefined {
    return this.#unsent.find((one) => one.refusal === undefined)
  }

  get #draftKey(): string {
    return `draft:${this.#interviewId}`
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
