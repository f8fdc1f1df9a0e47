import type { InterviewId, TicketId } from '@cho-phien/shared/ids'
import type { EndReason, Interview, Mode } from '@cho-phien/shared/interviews'
import type { Ticket, TicketStatus } from '@cho-phien/shared/queue'
import type { RefusalCode } from '#lib/api/refusal-code.ts'
import { OwnDevices } from '#lib/call/OwnDevices.svelte.ts'
import type { OpenedTracks } from '#lib/call/media-room.ts'
import { prepareCall } from '#lib/call/prepare.ts'
import { secondsUntil } from '#lib/features/interviews/interview-clock.ts'
import { keepRoom } from '#lib/features/interviews/kept-room.ts'
import { Answers, newerOf } from '#lib/realtime/answers.ts'
import { codeOf } from '#lib/realtime/command-error.ts'
import { Paced } from '#lib/realtime/paced.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'

export interface RingParts {
  realtime: Realtime
  /** The own ring or interview now, and the ring that somebody of a shared phone missed last and may still come back to. */
  readCurrent(): Promise<{ interview: Interview | null; missed: Interview | null }>
  /** The own ticket as it is now; undefined when it is not among the last ones. */
  readTicket(ticketId: TicketId): Promise<EndedTicket | undefined>
  /** Answered: the room opens with the tracks that are open already. */
  enterRoom(interviewId: InterviewId, opened: OpenedTracks): void
}

/** What became of the ticket that rang. */
export type EndedTicket = Pick<Ticket, 'boothId' | 'status' | 'closeReason' | 'missedUntil' | 'version'> & {
  line: Pick<Ticket['line'], 'fairStatus' | 'status' | 'statusReason' | 'pausedBy'>
  /** Somebody is to get in touch about it. */
  isCallOwed: boolean
}

/** How a ring ended without this page answering it. `passed`: nobody said why. What it means for the place, the ticket alone knows. */
export interface RingOver {
  interview: Interview
  reason: 'timed_out' | 'desk_lost' | 'elsewhere' | 'passed'
  /** Undefined until it has been read. */
  ticket?: EndedTicket
}

const seconds = () => performance.now() / 1000

/** The ring of the worker who is signed in, on whatever page they are. */
export class RingWatcher {
  readonly devices = new OwnDevices()
  readonly #parts: RingParts
  readonly #answers = new Answers()
  readonly #reread = new Paced(0, async () => this.isOffline || this.refresh())
  readonly #rereadTicket = new Paced(0, async () => this.isOffline || this.#readTicket())
  #ring = $state.raw<Interview>()
  #running = $state.raw<Interview>()
  #over = $state.raw<RingOver>()
  #heardAt = 0
  #now = $state(0)
  #isBusy = $state(false)
  #problem = $state<RefusalCode>()
  #declined: InterviewId | undefined
  /** Of another person of the phone, as the rows have it. */
  #missed: InterviewId | undefined
  /** It was read here: it is not said again. */
  #dismissed: InterviewId | undefined

  readonly secondsLeft = $derived.by(() =>
    this.#ring ? secondsUntil(this.#ring.ringDeadlineAt, { serverNow: this.#ring.serverNow, heardAt: this.#heardAt }, this.#now) : 0,
  )
  readonly secondsInAll = $derived.by(() =>
    this.#ring ? (Date.parse(this.#ring.ringDeadlineAt) - Date.parse(this.#ring.ringStartedAt)) / 1000 : 0,
  )

  constructor(parts: RingParts) {
    this.#parts = parts
  }

  /** The ring that waits for an answer. */
  get ring(): Interview | undefined {
    return this.#ring
  }
  /** An interview that goes on while the person is on another page. */
  get running(): Interview | undefined {
    return this.#running
  }
  get over(): RingOver | undefined {
    return this.#over
  }
  get isBusy(): boolean {
    return this.#isBusy
  }
  /** The code of what went wrong with the last answer. */
  get problem(): RefusalCode | undefined {
    return this.#problem
  }

  /** Nothing can be answered now; the place in the line stays. */
  get isOffline(): boolean {
    return this.#parts.realtime.status === 'offline'
  }

  /** Listens until the returned function is called. */
  start(): () => void {
    const { realtime } = this.#parts
    this.#reread.start()
    this.#rereadTicket.start()
    const timer = setInterval(() => this.#ring && (this.#now = seconds()), 250)
    const stops = [
      realtime.onResync(() => {
        this.#reread.afresh()
        this.#rereadTicket.afresh()
      }),
      realtime.on('ring:started', (interview) => {
        this.#answers.heard()
        this.#begin(interview)
      }),
      realtime.on('ticket:changed', ({ ticketId, status }) => {
        if (this.#over?.interview.ticketId === ticketId) this.#ticketMoved(status)
        // A ticket was taken: the code of the call is fetched long before it rings.
        if (status === 'waiting') prepareCall()
        this.#reread.soon()
      }),
      realtime.on('interview:changed', (interview) => this.#changed(interview)),
      realtime.on('interview:ended', ({ interviewId, reason }) => this.#ended(interviewId, reason)),
    ]
    return () => {
      clearInterval(timer)
      for (const stop of stops) stop()
      this.#reread.stop()
      this.#rereadTicket.stop()
      this.#stopRing()
    }
  }

  /** The truth of the rows: after a reload, a reconnection, or a page that slept. Rejects when the server does not answer. */
  async refresh(): Promise<void> {
    const current = await this.#answers.newest(this.#parts.readCurrent)
    if (current === undefined) return
    const { interview, missed } = current
    this.#noteMissed(missed)
    if (interview?.status === 'ringing') this.#begin(interview)
    else this.#settle(interview ?? undefined)
  }

  async answer(mode: Mode): Promise<void> {
    await this.#command(async (interviewId) => {
      const interview = await this.#parts.realtime.send('ring:answer', { interviewId, mode })
      // Before the room is open: the other side may be faster there and ask for more.
      keepRoom(interview.id, { agreed: interview.mode })
      const opened = this.#giveTracks(interview.mode)
      this.#ring = undefined
      this.#running = interview
      this.#parts.enterRoom(interview.id, opened)
    })
  }

  async extend(): Promise<void> {
    await this.#command(async (interviewId) => this.#hear(await this.#parts.realtime.send('ring:extend', { interviewId })))
  }

  async decline(choice: 'later' | 'never'): Promise<void> {
    await this.#command(async (interviewId) => {
      this.#declined = interviewId
      await this.#parts.realtime.send('ring:decline', { interviewId, choice })
      this.#stopRing()
    })
  }

  /** Back from a missed ring: to the front of the line. */
  async comeBack(): Promise<void> {
    const ticketId = this.#over?.interview.ticketId
    if (ticketId !== undefined) await this.#parts.realtime.send('queue:come-back', { ticketId })
    this.dismiss()
  }

  dismiss(): void {
    this.#dismissed = this.#over?.interview.id
    this.#over = undefined
  }

  #noteMissed(missed: Interview | null): void {
    // They came back, or may not any more.
    if (this.#missed !== undefined && this.#missed !== missed?.id && this.#over?.interview.id === this.#missed) this.#over = undefined
    this.#missed = missed?.id
    if (missed !== null && missed.id !== this.#dismissed && this.#over === undefined) this.#pass(missed, 'timed_out')
  }

  #begin(interview: Interview): void {
    if (interview.id === this.#declined || newerOf(this.#running, interview) !== interview) return
    const isNew = this.#ring?.id !== interview.id
    this.#hear(newerOf(this.#ring, interview))
    if (!isNew) return
    this.#running = this.#problem = undefined
    // What another person of a shared phone missed is still to be said.
    if (this.#over?.interview.workerId === interview.workerId) this.#over = undefined
    prepareCall()
    void this.devices.open()
    // In the interview's own room one hears that another tab answered, or that the desk is gone.
    void this.#parts.realtime.send('interview:join', { interviewId: interview.id }).catch(() => undefined)
  }

  #hear(interview: Interview): void {
    this.#heardAt = this.#now = seconds()
    this.#ring = interview
  }

  #changed(interview: Interview): void {
    this.#answers.heard()
    if (interview.id !== this.#ring?.id) {
      if (interview.id === this.#running?.id) this.#running = newerOf(this.#running, interview)
      return
    }
    // Told late: a ring that was extended since must not lose its time again.
    if (newerOf(this.#ring, interview) !== interview) return
    if (interview.status === 'ringing') this.#hear(interview)
    else if (!this.#isBusy) this.#settle(interview)
  }

  #ended(interviewId: InterviewId, reason: EndReason): void {
    this.#answers.heard()
    if (interviewId === this.#running?.id) this.#running = undefined
    const interview = this.#ring
    if (interviewId !== interview?.id) return
    this.#stopRing()
    if (reason === 'timed_out' || reason === 'desk_lost') this.#pass(interview, reason)
  }

  #pass(interview: Interview, reason: RingOver['reason']): void {
    this.#over = { interview, reason }
    this.#rereadTicket.afresh()
  }

  /** Whoever came back from a missed ring, here or on another device, reads no more of it. */
  #ticketMoved(status: TicketStatus): void {
    // Of another person of a shared phone the ticket was never read.
    const wasMissed = this.#over?.ticket?.status === 'missed' || this.#over?.reason === 'timed_out'
    if (wasMissed && status !== 'missed' && status !== 'closed') this.#over = undefined
    else this.#rereadTicket.afresh()
  }

  async #readTicket(): Promise<void> {
    const ticketId = this.#over?.interview.ticketId
    if (ticketId === undefined) return
    const ticket = await this.#parts.readTicket(ticketId)
    const over = this.#over
    if (ticket === undefined || over?.interview.ticketId !== ticketId) return
    if (ticket.version >= (over.ticket?.version ?? 0)) this.#over = { ...over, ticket }
  }

  /** There is no ring now: whatever rang here was answered elsewhere or is over. */
  #settle(running: Interview | undefined): void {
    const rang = this.#ring
    this.#running = running
    if (rang === undefined || this.#isBusy) return
    this.#stopRing()
    if (running?.id === rang.id) this.#over = { interview: rang, reason: 'elsewhere' }
    else if (rang.id !== this.#declined) this.#pass(rang, 'passed')
  }

  #giveTracks(mode: Mode): OpenedTracks {
    if (mode === 'text') {
      this.devices.close()
      return {}
    }
    const { camera, microphone } = this.devices.handOver()
    if (mode === 'video') return { camera, microphone }
    camera?.stop()
    return { microphone }
  }

  #stopRing(): void {
    this.#ring = undefined
    this.devices.close()
  }

  async #command(run: (interviewId: InterviewId) => Promise<void>): Promise<void> {
    const interviewId = this.#ring?.id
    if (interviewId === undefined || this.#isBusy) return
    this.#isBusy = true
    this.#problem = undefined
    try {
      await run(interviewId)
      this.#answers.heard()
    } catch (error) {
      this.#problem = codeOf(error)
      if (this.#problem === 'ring_over') this.#reread.soon()
    } finally {
      this.#isBusy = false
    }
  }
}
