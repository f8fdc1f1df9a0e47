import { randomUUID } from 'node:crypto'
import type { DeskId, InterviewId, MessageId, PageId, TicketId } from '@cho-phien/shared/ids'
import type { Random } from '../random.ts'
import type { Actor } from './actor.ts'

/** An interviewer at a desk, who calls, talks, writes results, pauses and forgets. */
export class DeskActor {
  readonly actor: Actor
  readonly deskId: DeskId
  /** To whom it hands somebody over now and then. */
  colleague: DeskId | undefined
  /** Its page, the same one over every outage. */
  readonly #pageId = randomUUID() as PageId
  readonly #random: Random
  #status = 'unknown'
  #version = 0
  #interviewId: InterviewId | null = null
  #entered: InterviewId | undefined
  #ticketId: TicketId | undefined

  constructor(actor: Actor, random: Random, deskId: DeskId) {
    this.actor = actor
    this.deskId = deskId
    this.#random = random
    actor.on('desk:changed', (told) => {
      if (told.deskId !== deskId || told.version < this.#version) return
      this.#version = told.version
      this.#status = told.status
      if (told.interviewId !== null) this.#interviewId = told.interviewId
    })
  }

  async comeBack(): Promise<void> {
    this.#entered = undefined
    this.#learn(await this.actor.send('desk:watch', { deskId: this.deskId, pageId: this.#pageId }))
    await this.actor.send('desk:heartbeat', { deskId: this.deskId, pageId: this.#pageId })
  }

  async step(): Promise<void> {
    const of = { deskId: this.deskId, pageId: this.#pageId }
    const whim = this.#random()
    if (this.#status === 'interviewing' && this.#interviewId !== null) return this.#talk(this.#interviewId)
    if (this.#status === 'wrapping_up' && this.#interviewId !== null) return this.#record(this.#interviewId)
    if (this.#status === 'ringing') return void (await this.actor.send('desk:heartbeat', of))
    if (this.#status !== 'ready') this.#learn(await this.actor.send('desk:ready', of))
    else if (whim < 0.05) this.#learn(await this.actor.send('desk:pause', { ...of, reason: 'Nghỉ uống nước' }))
    else if (whim < 0.07) this.#learn(await this.actor.send('desk:close', of))
  }

  async #talk(interviewId: InterviewId): Promise<void> {
    if (this.#entered !== interviewId) {
      this.#entered = interviewId
      const ack = await this.actor.send('interview:join', { interviewId })
      this.#ticketId = ack?.ok ? ack.data.interview.ticketId : undefined
      await this.actor.send('interview:connected', { interviewId })
    }
    const whim = this.#random()
    if (whim < 0.25) await this.actor.send('interview:end', { interviewId })
    else if (whim < 0.3) await this.actor.send('interview:extend', { interviewId, plannedSeconds: 720 })
    else if (whim < 0.6 && this.colleague !== undefined && this.#ticketId !== undefined)
      await this.actor.send('desk:hand-over', { ticketId: this.#ticketId, deskId: this.colleague })
    else await this.actor.send('message:send', { interviewId, messageId: randomUUID() as MessageId, body: `hỏi ${randomUUID()}` })
  }

  async #record(interviewId: InterviewId): Promise<void> {
    const kind = this.#random() < 0.5 ? 'shortlisted' : 'hired'
    const ack = await this.actor.send('outcome:record', { interviewId, outcome: { kind } })
    if (ack?.ok) this.#status = 'paused'
    else if (ack?.code === 'interview_transition_refused') this.#interviewId = null
  }

  #learn(ack: { ok: boolean; data?: { status: string; version: number } } | undefined): void {
    if (!ack?.ok || ack.data === undefined || ack.data.version < this.#version) return
    this.#status = ack.data.status
    this.#version = ack.data.version
  }
}
