import type { InterviewId } from '@cho-phien/shared/ids'
import type { Interview, MediaPass, MediaStatus, Mode, Side } from '@cho-phien/shared/interviews'
import type { RefusalCode } from '#lib/api/refusal-code.ts'
import { CallSession, type CallStatus } from '#lib/call/CallSession.svelte.ts'
import { Ladder } from '#lib/call/ladder.ts'
import type { OpenedTracks, OpenMediaRoom } from '#lib/call/media-room.ts'
import { keepAwake } from '#lib/call/wake-lock.ts'
import { codeOf } from '#lib/realtime/command-error.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { Chat } from './Chat.svelte.ts'
import { momentPassed, readClock, type SpokenMoment } from './interview-clock.ts'
import { agreedAtFirst, findKeptRoom, isTalkedElsewhere, keepRoom } from './kept-room.ts'
import { RoomNews } from './RoomNews.svelte.ts'
import { isAbove, lowerOf, type MoveReason } from './rungs.ts'
import { isPresent, otherSide } from './sides.ts'

export interface RoomOptions {
  realtime: Realtime
  interviewId: InterviewId
  side: Side
  media: MediaStatus
  openMediaRoom: OpenMediaRoom
  /** The tracks that the ring opened, once. */
  takeOpened?(): OpenedTracks | undefined
  /** Another page of the same person goes on with it: this one leaves without an outage. */
  isTakenOver?(): boolean
}

/**
 * What the room shows. `waiting`: the other side has not come in yet; `own_outage` and `other_gone`: the clock stands
 * and the room is kept.
 */
export type RoomView = 'loading' | 'waiting' | 'talking' | 'own_outage' | 'other_gone' | 'replaced' | 'ended' | 'foreign'

/** A server that only stumbled is back by then; after each try in vain it is left alone for longer. */
const firstReturnSeconds = 10
const longestReturnSeconds = 120
const seconds = () => performance.now() / 1000
/** Nobody is let in with these, however often the page asks. */
const refusals: readonly RefusalCode[] = ['not_found', 'not_allowed', 'not_signed_in']

/** One side of one interview: its state from the server, its call, its messages and its clock. */
export class InterviewRoom {
  readonly interviewId: InterviewId
  readonly side: Side
  readonly chat: Chat
  readonly call: CallSession
  #interview = $state.raw<Interview>()
  #heardAt = $state(0)
  #now = $state(0)
  /** The last moment without an outage of one's own: there the clock stands until the server is heard again. */
  #outageAt = $state(0)
  #media = $state<MediaStatus>('off')
  #isForeign = $state(false)
  /** Another page of this person is in the call; this one came later and stays out until it is asked in. */
  #isElsewhere = $state(false)
  /** The highest rung that this side has agreed to. The other side alone opens no camera or microphone here. */
  #agreed = $state<Mode>('text')
  #problem = $state<RefusalCode>()
  #offersVideo = $state(false)
  #lastMove = $state<{ reason: MoveReason; mode: Mode }>()
  #spoken = $state<SpokenMoment>()
  readonly #realtime: Realtime
  readonly #ladder = new Ladder()
  readonly #news: RoomNews
  readonly #takeOpened: () => OpenedTracks | undefined
  readonly #isTakenOver: () => boolean
  #lastConfirmAt = -Infinity
  #isLeft = false
  /** When to look for the media server again, after it was lost in the middle. */
  #nextReturnAt = Infinity
  #returnWait = firstReturnSeconds
  /** The move that is on its way to the server. */
  #moving: Mode | undefined

  constructor(options: RoomOptions) {
    this.interviewId = options.interviewId
    this.side = options.side
    this.#realtime = options.realtime
    this.#media = options.media
    this.#news = new RoomNews(options.side)
    this.#takeOpened = () => options.takeOpened?.()
    this.#isTakenOver = () => options.isTakenOver?.() ?? false
    this.chat = new Chat(options.realtime, options.interviewId, () => void this.#join())
    this.call = new CallSession({
      openRoom: options.openMediaRoom,
      requestPass: () => this.#requestPass(),
      mayAskAgain: (error) => !refusals.includes(codeOf(error)),
      wishes: findKeptRoom(options.interviewId).wishes,
      wishesChanged: (wishes) => keepRoom(options.interviewId, { wishes }),
      statusChanged: (status) => this.#callChanged(status),
      devicesRefused: () => void this.setMode('text', 'no_camera'),
    })
  }

  get interview(): Interview | undefined {
    return this.#interview
  }
  get media(): MediaStatus {
    return this.#media
  }
  /** The network is good again after a step down: video can be had for a press. */
  get offersVideo(): boolean {
    return this.#offersVideo
  }
  /** Why the mode last changed from this side. */
  get lastMove(): { reason: MoveReason; mode: Mode } | undefined {
    return this.#lastMove
  }
  /** The moment of the clock to say aloud. */
  get spoken(): SpokenMoment | undefined {
    return this.#spoken
  }
  /** Who has just made it longer. */
  get extendedBy(): Side | undefined {
    return this.#news.isExtended(this.#now) ? (this.#interview?.extendedBy ?? undefined) : undefined
  }
  /** The other side has just said no to what this one asked. */
  get isPutOff(): boolean {
    return this.#news.isPutOff(this.#now)
  }
  /** What went wrong with the last press. */
  get problem(): RefusalCode | undefined {
    return this.#problem
  }
  /** How this side talks: as the interview does, and never above what this side has agreed to. */
  readonly mode = $derived<Mode>(lowerOf(this.#interview?.mode ?? 'text', this.#agreed))
  /** The higher rung that the other side talks on already and asks for. */
  readonly asked: Mode | undefined = $derived.by(() => {
    const mode = this.#interview?.mode
    return mode !== undefined && isAbove(mode, this.#agreed) ? mode : undefined
  })
  readonly isOtherPresent = $derived.by(() => this.#interview !== undefined && isPresent(this.#interview, otherSide(this.side)))
  /** By the server's clock. */
  get otherAbsentSince(): string {
    const interview = this.#interview
    const since = this.side === 'worker' ? interview?.interviewerAbsentSince : interview?.workerAbsentSince
    return since ?? interview?.serverNow ?? new Date().toISOString()
  }
  readonly isOwnPresent = $derived.by(() => this.#interview !== undefined && isPresent(this.#interview, this.side))
  readonly view: RoomView = $derived.by(() => {
    if (this.#isForeign) return 'foreign'
    if (this.#interview === undefined) return 'loading'
    if (this.#interview.status === 'ended') return 'ended'
    if (this.#realtime.status === 'offline') return 'own_outage'
    if (this.mode !== 'text' && ['reconnecting', 'lost'].includes(this.call.status)) return 'own_outage'
    if (this.#isElsewhere || this.call.status === 'replaced') return 'replaced'
    if (this.isOtherPresent) return 'talking'
    return this.#interview.liveAt === null ? 'waiting' : 'other_gone'
  })

  readonly clock = $derived.by(() => {
    if (this.#interview === undefined) return undefined
    const isStanding = this.view === 'own_outage'
    const face = readClock({ ...this.#interview, heardAt: this.#heardAt }, isStanding ? this.#outageAt : this.#now)
    return isStanding ? { ...face, state: 'paused' as const } : face
  })

  /** Goes in and stays in, over reloads and outages, until the returned function is called. */
  start(): () => void {
    this.#isLeft = false
    // From here on the call owns them: whichever way this goes, it uses them or switches them off.
    this.call.give(this.#takeOpened())
    this.chat.restore()
    this.#now = seconds()
    const timer = setInterval(() => this.#tick(), 500)
    const stops = [
      this.#realtime.on('interview:changed', (interview) => this.#isOwn(interview.id) && this.#take(interview)),
      this.#realtime.on('interview:ended', ({ interviewId }) => this.#isOwn(interviewId) && void this.#join()),
      this.#realtime.on('message:sent', ({ interviewId, message }) => this.#isOwn(interviewId) && this.chat.receive(message)),
      this.#realtime.on('media:changed', ({ status }) => this.#mediaChanged(status)),
      this.#realtime.onResync(() => void this.#join()),
      keepAwake(),
    ]
    return () => {
      clearInterval(timer)
      for (const stop of stops) stop()
      this.#goAway()
      this.#isLeft = true
      this.chat.rest()
      void this.call.end()
    }
  }

  /**
   * Moves along the ladder: down at once for both sides, up for this one; the other side is asked. On the rung where this
   * side is already it says no to what the other side asks.
   */
  async setMode(mode: Mode, reason: MoveReason = 'chosen'): Promise<void> {
    const interview = this.#interview
    if (interview === undefined || this.#moving === mode || (mode === this.mode && this.asked === undefined)) return
    const isUp = isAbove(mode, this.mode)
    if (isUp) this.#agree(mode)
    if (isUp && !isAbove(mode, interview.mode)) return this.#followMode()
    this.#moving = mode
    const move = { mode, reason: reason === 'chosen' && mode === this.mode ? 'put_off' : reason }
    await this.#press(reason === 'chosen', async () => {
      const changed = await this.#realtime.send('interview:set-mode', { interviewId: this.interviewId, ...move })
      if (isUp) this.#agree(mode)
      this.#take(changed)
      this.#lastMove = move
    })
    this.#moving = undefined
  }

  /** Takes picture and sound back from another page of the same person. */
  async useThisPage(): Promise<void> {
    if (this.#isElsewhere) this.#setAgreed(this.#interview?.mode ?? 'text')
    this.#isElsewhere = false
    if (this.mode !== 'text') await this.call.enter({ mode: this.mode })
  }

  async end(): Promise<void> {
    this.#take(await this.#realtime.send('interview:end', { interviewId: this.interviewId }))
  }

  /** More time, by the fair's rule. What went wrong is in `problem`. */
  async extend(): Promise<void> {
    const plannedSeconds = this.#interview?.plannedSeconds
    if (plannedSeconds === undefined) return
    const wish = { interviewId: this.interviewId, plannedSeconds }
    await this.#press(true, async () => this.#take(await this.#realtime.send('interview:extend', wish)))
  }

  /** A command for a press, or for a rule, whose failure is nobody's matter: the rule looks again. */
  async #press(isPressed: boolean, command: () => Promise<void>): Promise<void> {
    if (isPressed) this.#problem = undefined
    try {
      await command()
    } catch (error) {
      const code = codeOf(error)
      // What was agreed to in vain is forgotten.
      if (this.#interview !== undefined) this.#setAgreed(lowerOf(this.#agreed, this.#interview.mode))
      // No media server now: the offer to go up stays, text goes on.
      if (code === 'media_unavailable') this.#media = 'off'
      else if (isPressed) this.#problem = code
    }
  }

  #agree(mode: Mode): void {
    this.#setAgreed(mode)
    // Who asks for video wants to be seen, even with a camera that was switched off before.
    if (mode === 'video') void this.call.switchCamera(true)
  }

  #setAgreed(mode: Mode): void {
    this.#agreed = mode
    keepRoom(this.interviewId, { agreed: mode })
  }

  #isOwn(interviewId: InterviewId): boolean {
    return interviewId === this.interviewId
  }

  /** Enters or re-enters: the snapshot, the messages and the key; then the call follows the mode. */
  async #join(): Promise<void> {
    try {
      const { interview, messages, media } = await this.#realtime.send('interview:join', { interviewId: this.interviewId })
      this.chat.load(messages)
      // A key is better news than what the page was loaded with.
      if (media !== null) this.#media = 'ready'
      this.#take(interview, media)
      if (this.call.status === 'connected' || this.mode === 'text') this.#confirm()
    } catch (error) {
      if (refusals.includes(codeOf(error))) this.#shutOut()
    }
  }

  #shutOut(): void {
    this.#isForeign = true
    void this.call.end()
  }

  async #requestPass(): Promise<MediaPass | null> {
    const { interview, media } = await this.#realtime.send('interview:join', { interviewId: this.interviewId })
    this.#take(interview)
    return media
  }

  #take(interview: Interview, pass?: MediaPass | null): void {
    // An answer that was on its way when the page was left enters no room any more.
    if (this.#isLeft) return
    const before = this.#interview
    if (before !== undefined && interview.version < before.version) return
    this.#isElsewhere = this.#lookElsewhere(interview)
    if (this.#isElsewhere) this.#agreed = 'text'
    else if (before === undefined) this.#setAgreed(agreedAtFirst(interview))
    else if (isAbove(before.mode, interview.mode) && !interview.hasLostMedia) this.#setAgreed(lowerOf(this.#agreed, interview.mode))
    if (before?.mode !== interview.mode) {
      this.#offersVideo = false
      this.#ladder.restart(seconds())
      this.#nextReturnAt = seconds() + this.#returnWait
    }
    if (before !== undefined) this.#news.take(before, interview, seconds())
    this.#interview = interview
    this.#heardAt = this.#now = this.#outageAt = seconds()
    this.#followMode(pass)
    this.#healPresence()
  }

  /** It stays so until the other page has gone, or this one is asked in. */
  #lookElsewhere(interview: Interview): boolean {
    if (this.#interview === undefined) return isTalkedElsewhere(interview, this.side)
    return this.#isElsewhere && isPresent(interview, this.side)
  }

  #followMode(pass?: MediaPass | null): void {
    const status = this.#interview?.status
    if (status === 'ended') return void this.call.end()
    if (status === undefined || status === 'ringing') return
    const { mode } = this
    if (mode === 'text') {
      if (this.call.status !== 'text') void this.call.leave()
      return
    }
    if (this.call.status === 'replaced') return
    if (this.call.isActive) return void this.call.setMode(mode)
    void this.call.enter({ mode, ...(pass !== undefined && { pass }) })
  }

  #callChanged(status: CallStatus): void {
    if (status === 'connected') this.#returnWait = firstReturnSeconds
    if (status === 'connected' || status === 'text') this.#confirm()
    if (status === 'reconnecting' || status === 'lost') this.#sayOutage()
    if (status === 'no_media') void this.setMode('text', 'no_media')
  }

  /** Says that this side is in the room. With both in, the clock runs. */
  #confirm(): void {
    if (this.#isElsewhere) return
    if (seconds() - this.#lastConfirmAt < 1) return
    this.#lastConfirmAt = seconds()
    void this.#realtime.send('interview:connected', { interviewId: this.interviewId }).then(
      (interview) => this.#take(interview),
      () => undefined,
    )
  }

  #sayOutage(): void {
    void this.#realtime.send('interview:interrupted', { interviewId: this.interviewId }).then(
      (interview) => this.#take(interview),
      () => undefined,
    )
  }

  /** The page is left while the interview goes on: the other side's clock must not run. */
  #goAway(): void {
    const isRunning = this.#interview !== undefined && !['ringing', 'ended'].includes(this.#interview.status)
    if (isRunning && this.view !== 'replaced' && !this.#isTakenOver()) this.#sayOutage()
  }

  /** The end of an older connection may be noted after this one said that it is here: it says so again. */
  #healPresence(): void {
    const isIn = this.call.status === 'connected' || (this.mode === 'text' && this.call.status === 'text')
    const isRunning = this.#interview?.status !== 'ended' && this.#interview?.status !== 'ringing'
    if (isIn && isRunning && !this.isOwnPresent && seconds() - this.#lastConfirmAt > 2) this.#confirm()
  }

  #mediaChanged(status: MediaStatus): void {
    this.#media = status
    if (status === 'ready') void this.#returnToMedia()
    else if (this.mode !== 'text') void this.setMode('text', 'no_media')
  }

  /** The media server went without anybody's choice, so what this side had agreed to comes back with it. */
  async #returnToMedia(): Promise<void> {
    const interview = this.#interview
    if (!interview?.hasLostMedia || this.#agreed === 'text' || this.#media !== 'ready') return
    this.#returnWait = Math.min(this.#returnWait * 2, longestReturnSeconds)
    this.#nextReturnAt = seconds() + this.#returnWait
    await this.#press(false, async () => {
      const wish = { interviewId: this.interviewId, mode: this.#agreed, reason: 'media_back' as const }
      this.#take(await this.#realtime.send('interview:set-mode', wish))
    })
  }

  #tick(): void {
    const before = this.clock?.left ?? 0
    this.#now = seconds()
    if (this.view !== 'own_outage') this.#outageAt = this.#now
    this.#spoken = momentPassed(before, this.clock?.left ?? 0) ?? this.#spoken
    this.#healPresence()
    if (this.#now >= this.#nextReturnAt) void this.#returnToMedia()
    this.#climb()
  }

  /** Down a rung when the network cannot carry this one; the way up is offered, not taken. */
  #climb(): void {
    const { status, ownQuality } = this.call
    const isCut = status === 'reconnecting' || status === 'lost'
    if (!isCut && status !== 'connected') return this.#ladder.restart(this.#now)
    this.#ladder.note(isCut ? 'lost' : ownQuality, this.#now)
    // What is cut off comes back by itself or not at all: the next rung is judged by what then comes through.
    if (isCut) return
    const advice = this.#ladder.advise(this.mode, this.#now)
    // Who chose voice is not asked again; who fell back to it is.
    if (advice === 'offer_video') this.#offersVideo = this.#lastMove?.reason === 'weak_network'
    else if (advice !== undefined && isAbove(this.mode, advice.move)) void this.setMode(advice.move, 'weak_network')
  }
}
