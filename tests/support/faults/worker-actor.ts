import { randomUUID } from 'node:crypto'
import type { BoothId, InterviewId, MessageId, TicketId } from '@cho-phien/shared/ids'
import type { Random } from '../random.ts'
import type { Actor } from './actor.ts'

/** A line that refuses everybody: a call may be asked for instead. */
const takesNobody = ['line_full', 'line_too_long', 'booth_closed', 'fair_full']

/** What a worker was last told of a ticket, or asked for. */
export interface KnownTicket {
  id: TicketId
  status: string
  interviewId: InterviewId | null
  version: number
}

/** A worker who does anything a phone can send, as it comes: what is known is what was answered and told. */
export class WorkerActor {
  readonly actor: Actor
  readonly #random: Random
  readonly #boothIds: readonly BoothId[]
  readonly #tickets = new Map<BoothId, KnownTicket>()
  /** Calls asked for and answered with yes: where, and when the wish went off. */
  readonly calls: { boothId: BoothId; askedAt: number }[] = []
  /** Interviews whose room this connection has entered. */
  #entered = new Set<InterviewId>()

  constructor(actor: Actor, random: Random, boothIds: readonly BoothId[]) {
    this.actor = actor
    this.#random = random
    this.#boothIds = boothIds
    actor.on('ticket:changed', (told) => this.#learn(told.boothId, { ...told, id: told.ticketId }))
    actor.on('ring:started', (interview) => {
      const ticket = this.#tickets.get(interview.boothId)
      if (ticket !== undefined) Object.assign(ticket, { status: 'ringing', interviewId: interview.id })
    })
    actor.on('news:missed', () => void this.#askAnew())
  }

  get tickets(): KnownTicket[] {
    return [...this.#tickets.values()]
  }

  async #askAnew(): Promise<void> {
    const answer = await this.actor.read('/tickets')
    for (const ticket of answer?.items ?? []) if (ticket.status !== 'closed' || this.#holds(ticket)) this.#learn(ticket.boothId, ticket)
  }

  #holds({ id, boothId }: { id: TicketId; boothId: BoothId }): boolean {
    return this.#tickets.get(boothId)?.id === id
  }

  /** What a page does when its connection is there (again). */
  async comeBack(): Promise<void> {
    this.#entered = new Set()
    for (const boothId of this.#boothIds) await this.actor.send('booth:watch', { boothId })
  }

  async step(): Promise<void> {
    const tickets = [...this.#tickets.values()]
    const called = tickets.find(({ status, interviewId }) => interviewId !== null && (status === 'ringing' || status === 'interviewing'))
    if (called?.interviewId && called.status === 'ringing') return this.#answer(called.interviewId)
    if (called?.interviewId && called.status === 'interviewing') return this.#talk(called.interviewId)
    const boothId = this.#pick(this.#boothIds)
    const ticket = this.#tickets.get(boothId)
    if (ticket === undefined || ticket.status === 'closed') return this.#join(boothId)
    return this.#moveTicket(boothId, ticket)
  }

  async #join(boothId: BoothId): Promise<void> {
    const ack = await this.actor.send('queue:join', { boothId, vacancyId: null })
    if (ack?.ok) this.#learn(boothId, ack.data)
    else if (ack !== undefined && takesNobody.includes(ack.code)) await this.#askForCall(boothId)
  }

  async #askForCall(boothId: BoothId): Promise<void> {
    const askedAt = Date.now()
    if (await this.actor.press(`/booths/${boothId}/call-back`, { vacancyId: null })) this.calls.push({ boothId, askedAt })
  }

  async #moveTicket(boothId: BoothId, ticket: KnownTicket): Promise<void> {
    const whim = this.#random()
    if (ticket.status === 'waiting' && whim > 0.35) return
    const isGone = ticket.status === 'away' || ticket.status === 'missed'
    const leaves = whim < 0.08
    const name = leaves ? 'queue:leave' : isGone ? 'queue:come-back' : 'queue:step-away'
    const ack = await this.actor.send(name, { ticketId: ticket.id })
    if (ack?.ok) this.#learn(boothId, ack.data)
  }

  async #answer(interviewId: InterviewId): Promise<void> {
    const whim = this.#random()
    if (whim < 0.1) await this.actor.send('ring:extend', { interviewId })
    else if (whim < 0.2) await this.actor.send('ring:decline', { interviewId, choice: whim < 0.14 ? 'never' : 'later' })
    else await this.actor.send('ring:answer', { interviewId, mode: 'text' })
  }

  async #talk(interviewId: InterviewId): Promise<void> {
    if (!this.#entered.has(interviewId)) {
      this.#entered.add(interviewId)
      await this.actor.send('interview:join', { interviewId })
      await this.actor.send('interview:connected', { interviewId })
    }
    const whim = this.#random()
    if (whim < 0.1) await this.actor.send('interview:end', { interviewId })
    else await this.actor.send('message:send', { interviewId, messageId: randomUUID() as MessageId, body: `lời ${randomUUID()}` })
  }

  #learn(boothId: BoothId, told: KnownTicket): void {
    const known = this.#tickets.get(boothId)
    if (known?.id === told.id && known.version > told.version) return
    this.#tickets.set(boothId, { id: told.id, status: told.status, interviewId: told.interviewId, version: told.version })
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)]!
  }
}
