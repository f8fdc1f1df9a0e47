import type { Desk } from '@cho-phien/shared/booths'
import type { Interview } from '@cho-phien/shared/interviews'
import type { OutcomeInput } from '@cho-phien/shared/outcomes'
import type { InterviewId } from '@cho-phien/shared/ids'
import type { RefusalCode } from '#lib/api/refusal-code.ts'
import { Answers, newerOf } from '#lib/realtime/answers.ts'
import { codeOf } from '#lib/realtime/command-error.ts'
import { Paced } from '#lib/realtime/paced.ts'
import { slowServerTime } from '#lib/realtime/slow-time.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { keepRoom } from '#lib/features/interviews/kept-room.ts'
import { DeskHold } from './DeskHold.svelte.ts'
import { nextInLine, viewOf, type DayItem, type DeskReads, type DeskSnapshot } from './desk-data.ts'
import { startHeartbeat } from './heartbeat.ts'

/** A line may change many times in a second: one look serves them. */
const gatherMs = 250
const seconds = () => performance.now() / 1000

/** An interview that the centre ended. */
interface Stopped {
  reason: string
  workerName: string
}

/** One desk and everything on its page, kept true by events and looked up anew after an outage. */
export class DeskFloor {
  #desk = $state.raw() as Desk
  #snapshot = $state.raw() as DeskSnapshot
  #heardAt = $state(0)
  #isBusy = $state(false)
  /** The last command recorded an outcome. */
  #hasSaved = $state(false)
  /** Of the interview that ended last, until something newer happens here. */
  #stopped = $state.raw<Stopped>()
  /** The outcome that this page owed and the centre wrote; news until something newer happens here. */
  #writtenByCentre = $state.raw<DayItem>()
  /** Of the last command. */
  #problem = $state<RefusalCode>()
  /** Why this page does not sit at the desk. */
  #seatProblem = $state<RefusalCode>()
  readonly #realtime: Realtime
  readonly #reads: DeskReads
  /** Whether this page or another one holds the desk. */
  readonly hold: DeskHold
  readonly #answers = new Answers()
  readonly #looking = new Paced(0, async () => this.#realtime.status !== 'online' || this.look())
  /** The interview whose room this connection is in. */
  #listening: InterviewId | undefined

  constructor(parts: { realtime: Realtime; reads: DeskReads; desk: Desk; snapshot: DeskSnapshot }) {
    this.#realtime = parts.realtime
    this.#reads = parts.reads
    this.#desk = parts.desk
    this.hold = new DeskHold(parts.desk.id)
    this.#snapshot = parts.snapshot
    this.#heardAt = typeof performance === 'undefined' ? 0 : seconds()
  }

  get desk(): Desk {
    return this.#desk
  }
  get line() {
    return this.#snapshot.line
  }
  /** Why the booth calls nobody; what rings goes on, and is told without it until it ends. */
  get boothPause() {
    return this.view === 'ringing' ? null : this.#snapshot.pause
  }
  get total(): number {
    return this.#snapshot.total
  }
  get away(): number {
    return this.#snapshot.away
  }
  /** Who missed a ring and may still come back; gone when that time is over, whatever else is heard. */
  get missed() {
    return this.#snapshot.missed.filter(({ missedUntil }) => Date.parse(missedUntil) > slowServerTime())
  }
  get longestSince(): string | null {
    return this.#snapshot.longestSince
  }
  get day() {
    return this.#snapshot.day
  }
  get owed() {
    return this.#snapshot.owed
  }
  get interview(): Interview | null {
    return this.#snapshot.interview
  }
  /** Steady time at which the interview's `serverNow` was heard. */
  get heardAt(): number {
    return this.#heardAt
  }
  /** The last interview here, when the centre ended it, and what it said. */
  get stopped(): Stopped | undefined {
    if (this.owed === null) return this.#stopped
    const { stopReason: reason, workerName } = this.owed
    return reason === null ? undefined : { reason, workerName }
  }
  /** What the centre wrote in place of this desk, and why. */
  get writtenByCentre(): DayItem | undefined {
    return this.owed === null ? this.#writtenByCentre : undefined
  }
  get isBusy(): boolean {
    return this.#isBusy
  }
  get hasSaved(): boolean {
    return this.#hasSaved
  }
  get problem() {
    return this.#problem ?? this.#seatProblem
  }
  get offlineSince(): Date | undefined {
    return this.#realtime.offlineSince
  }
  readonly view = $derived.by(() => viewOf(this.#desk, this.#snapshot, this.hold.status))
  readonly next = $derived.by(() => nextInLine(this.#snapshot.line, { deskId: this.#desk.id, time: slowServerTime() }))

  /** Sits at the desk until the returned function is called. */
  start(): () => void {
    const { id, boothId } = this.#desk
    this.#looking.start()
    const stops = [
      this.#realtime.onResync(() => {
        this.#listening = undefined
        void this.#sitDown()
      }),
      this.#realtime.on('desk:changed', (change) => {
        if (change.deskId === id) void this.#sitDown()
      }),
      this.#realtime.on('line:changed', (line) => line.boothId === boothId && this.#looking.soon(gatherMs)),
      this.#realtime.on('interview:changed', (interview) => this.#hear(interview)),
      this.#realtime.on('interview:ended', ({ interviewId, stopReason }) => this.#ended(interviewId, stopReason)),
      this.hold.watchCopies(() => void this.#sitDown()),
      startHeartbeat(() => void this.#beat()),
    ]
    return () => {
      this.#looking.stop()
      for (const stop of stops) stop()
    }
  }

  ready(): Promise<boolean> {
    return this.#do(async () => {
      this.#take(await this.#realtime.send('desk:ready', this.hold.page))
    })
  }

  pause(reason: string): Promise<boolean> {
    return this.#do(async () => {
      this.#take(await this.#realtime.send('desk:pause', { ...this.hold.page, reason }))
    })
  }

  close(): Promise<boolean> {
    return this.#do(async () => {
      this.#take(await this.#realtime.send('desk:close', this.hold.page))
    })
  }

  /** The desk moves to this page, with the conversation that runs at it: whoever presses this agrees to picture and sound here. */
  takeOver(): Promise<boolean> {
    return this.#do(async () => {
      const { isHeld, ...desk } = await this.#realtime.send('desk:watch', { ...this.hold.page, wish: 'take_over' })
      const interview = this.interview
      if (interview !== null && interview.status !== 'ended') keepRoom(interview.id, { agreed: interview.mode })
      this.hold.note(isHeld)
      this.#take(desk)
    })
  }

  /**
   * Records what is owed; the desk then rests, or calls the next person at once.
   * @returns whether it was recorded, whatever is refused after it
   */
  async record(interviewId: InterviewId, outcome: OutcomeInput, then: 'ready' | 'rest'): Promise<boolean> {
    const isSaved = await this.#do(async () => {
      await this.#realtime.send('outcome:record', { interviewId, outcome })
      await this.look().catch(() => undefined)
    })
    // What was just recorded may stand there still, when the look was not answered.
    const isOwing = this.owed !== null && this.owed.interviewId !== interviewId
    const isReady = isSaved && then === 'ready' && !isOwing && (await this.ready())
    this.#hasSaved = isSaved && !isReady
    return isSaved
  }

  /** Reads everything anew. Rejects when that is not answered; what is shown stays. */
  async look(): Promise<void> {
    const { line, day, current } = this.#reads
    const answer = await this.#answers.newest(() => Promise.all([line(), day(), current()]))
    if (answer !== undefined) this.#show(...answer)
  }

  #show(line: Awaited<ReturnType<DeskReads['line']>>, day: Awaited<ReturnType<DeskReads['day']>>, current: Interview | null): void {
    const known = this.#snapshot.interview
    const interview = current?.deskId === this.#desk.id ? newerOf(known, current) : null
    if (interview !== known) this.#heardAt = seconds()
    const { items, ...sum } = line
    const before = this.owed
    this.#snapshot = { line: items, ...sum, day: day.items, owed: day.owed, interview }
    if (before !== null && before.interviewId !== day.owed?.interviewId) this.#paid(before.interviewId)
    if (interview !== null && interview.status !== 'ended') this.#listenTo(interview.id)
  }

  /** Nothing is owed for it any more. Where the centre wrote, this page saved nothing. */
  #paid(interviewId: InterviewId): void {
    const item = this.day.find((one) => one.interviewId === interviewId)
    this.#stopped = undefined
    this.#writtenByCentre = item?.centreReason ? item : undefined
    if (this.#writtenByCentre) this.#hasSaved = false
  }

  #ended(interviewId: InterviewId, stopReason: string | undefined): void {
    if (interviewId !== this.interview?.id) return
    const { workerName } = this.interview
    this.#stopped = stopReason === undefined ? undefined : { reason: stopReason, workerName }
    this.#looking.afresh()
  }

  /** The interview's own room tells of an answer, a longer ring, the end. */
  #listenTo(interviewId: InterviewId): void {
    if (this.#listening === interviewId) return
    this.#listening = interviewId
    this.#forgetNews()
    void this.#realtime.send('interview:join', { interviewId }).then(
      ({ interview }) => this.#hear(interview),
      () => (this.#listening = undefined),
    )
  }

  #hear(interview: Interview): void {
    const known = this.#snapshot.interview
    if (interview.deskId !== this.#desk.id || newerOf(known, interview) !== interview) return
    this.#answers.heard()
    this.#heardAt = seconds()
    this.#snapshot = { ...this.#snapshot, interview }
    if (interview.status === 'ended') this.#looking.afresh()
  }

  #take(desk: Desk): void {
    this.#desk = newerOf(this.#desk, desk)
  }

  async #sitDown(): Promise<void> {
    try {
      await this.#come()
      this.#seatProblem = undefined
    } catch (error) {
      this.#seatProblem = codeOf(error)
    }
    this.#looking.afresh()
  }

  async #come(): Promise<void> {
    const { isHeld, ...desk } = await this.#realtime.send('desk:watch', { ...this.hold.page, wish: this.hold.wish })
    this.hold.note(isHeld)
    this.#take(desk)
  }

  /** From the page that holds the desk; any other asks whether that one has gone. */
  async #beat(): Promise<void> {
    try {
      if (this.hold.isElsewhere) await this.#come()
      else await this.#realtime.send('desk:heartbeat', this.hold.page)
    } catch (error) {
      if (codeOf(error) === 'desk_elsewhere') this.hold.note(false)
    }
  }

  /** Something newer happens at the desk. */
  #forgetNews(): void {
    this.#hasSaved = false
    this.#stopped = undefined
    this.#writtenByCentre = undefined
  }

  /** @returns whether it was done */
  async #do(command: () => Promise<void>): Promise<boolean> {
    if (this.#isBusy) return false
    this.#isBusy = true
    this.#problem = undefined
    this.#forgetNews()
    try {
      await command()
      this.#looking.afresh()
      return true
    } catch (error) {
      const code = codeOf(error)
      if (code === 'desk_elsewhere') this.hold.note(false)
      else this.#problem = code
      this.#looking.afresh()
      return false
    } finally {
      this.#isBusy = false
    }
  }
}
