import type { MediaPass, Mode } from '@cho-phien/shared/interviews'
import { isBlocked, statusOfError, type DeviceStatus } from './device-status.ts'
import { watchLevel } from './level.ts'
import type { DeviceKind, MediaRoom, OpenedTracks, OpenMediaRoom, Picture, Quality } from './media-room.ts'

/**
 * `lost`: the connection is gone and a fresh key is being fetched. `no_media`: there is no media server to connect to.
 * `replaced`: the person is in the room from another page. `text`: the interview goes on in writing. `ended`: for good.
 */
export type CallStatus =
  'idle' | 'preparing' | 'connecting' | 'connected' | 'reconnecting' | 'lost' | 'no_media' | 'replaced' | 'text' | 'ended'

export interface CallOptions {
  openRoom: OpenMediaRoom
  /** A fresh key to the room; null when there is no media server. Throws while this page is offline. */
  requestPass(): Promise<MediaPass | null>
  /** Told after each change of the status. */
  statusChanged(status: CallStatus): void
  /** Both camera and microphone cannot be used: nothing is left but writing. */
  devicesRefused(): void
  wait?(milliseconds: number): Promise<void>
}

/** Waits between fresh attempts; the last one repeats. */
const backoffMs = [500, 1_000, 2_000, 4_000, 8_000]
/** Failed attempts in a row before the call says that there is no media: with 30 s timeouts no one waits longer. */
const attemptsAllowed = 3

/** Picture and sound of one interview: one media room after another, whatever the network does. */
export class CallSession {
  #status = $state<CallStatus>('idle')
  #camera = $state<DeviceStatus>('off')
  #microphone = $state<DeviceStatus>('off')
  #ownPicture = $state.raw<Picture>()
  #otherPicture = $state.raw<Picture>()
  #isOtherHere = $state(false)
  #isOtherMuted = $state(false)
  #isSoundBlocked = $state(false)
  #ownQuality = $state<Quality>('unknown')
  #otherQuality = $state<Quality>('unknown')
  #otherLevel = $state(0)
  #ownLevel = $state(0)
  #devicesVersion = $state(0)

  readonly #options: CallOptions
  readonly #wait: (milliseconds: number) => Promise<void>
  readonly #meters = new Map<'own' | 'other', { track: MediaStreamTrack; stop: () => void }>()
  #room: MediaRoom | undefined
  #opened: OpenedTracks = {}
  #wantsCamera = false
  #wantsMicrophone = true
  /** Grows with each new start or stop, so that what an older one still does is dropped. */
  #generation = 0

  constructor(options: CallOptions) {
    this.#options = options
    this.#wait = options.wait ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)))
  }

  get status() {
    return this.#status
  }
  get camera() {
    return this.#camera
  }
  get microphone() {
    return this.#microphone
  }
  get ownPicture() {
    return this.#ownPicture
  }
  get otherPicture() {
    return this.#otherPicture
  }
  get isOtherHere() {
    return this.#isOtherHere
  }
  get isOtherMuted() {
    return this.#isOtherMuted
  }
  /** The browser plays sound only after a press of `playSound`. */
  get isSoundBlocked() {
    return this.#isSoundBlocked
  }
  get ownQuality() {
    return this.#ownQuality
  }
  get otherQuality() {
    return this.#otherQuality
  }
  /** Loudness, 0 to 1. */
  get ownLevel() {
    return this.#ownLevel
  }
  get otherLevel() {
    return this.#otherLevel
  }
  /** Grows when a device was plugged in or out: list them anew. */
  get devicesVersion() {
    return this.#devicesVersion
  }
  readonly isActive = $derived(['preparing', 'connecting', 'connected', 'reconnecting', 'lost'].includes(this.#status))

  /** Connects, with sound first and then the picture. Tracks that the ring opened are used as they are. */
  async enter(start: { mode: Exclude<Mode, 'text'>; pass?: MediaPass | null; opened?: OpenedTracks }): Promise<void> {
    this.#opened = { ...this.#opened, ...start.opened }
    this.#wantsCamera = start.mode === 'video'
    const generation = await this.#stop()
    await this.#keepTrying(generation, start.pass)
  }

  /** Another rung of the ladder. From text the caller enters anew. */
  async setMode(mode: Mode): Promise<void> {
    if (mode === 'text') return this.leave()
    if (this.#wantsCamera !== (mode === 'video')) await this.switchCamera(mode === 'video')
  }

  /** Out of the room; the interview goes on in writing. */
  async leave(): Promise<void> {
    const generation = await this.#stop()
    if (this.#generation !== generation) return
    this.#stopOpened()
    this.#become('text')
  }

  async end(): Promise<void> {
    if (this.#status === 'ended') return
    await this.#stop()
    this.#stopOpened()
    this.#become('ended')
  }

  async switchCamera(isOn: boolean): Promise<void> {
    this.#wantsCamera = isOn
    await this.#applyCamera()
  }

  async switchMicrophone(isOn: boolean): Promise<void> {
    this.#wantsMicrophone = isOn
    await this.#applyMicrophone()
  }

  async useDevice(kind: DeviceKind, deviceId: string): Promise<void> {
    await this.#room?.useDevice(kind, deviceId)
    this.#sync()
  }

  deviceInUse(kind: DeviceKind): string | undefined {
    return this.#room?.deviceInUse(kind)
  }

  async playSound(): Promise<void> {
    await this.#room?.playSound()
  }

  async #keepTrying(generation: number, firstPass: MediaPass | null | undefined): Promise<void> {
    let failures = 0
    let pass = firstPass
    if (this.#generation === generation && this.#status !== 'lost') this.#become('preparing')
    while (this.#generation === generation) {
      const result = await this.#connectOnce(generation, pass)
      if (result === 'connected' || result === 'stale') return
      pass = undefined
      if (result === 'failed') failures += 1
      if (result === 'no_media' || failures >= attemptsAllowed) return this.#become('no_media')
      this.#become('lost')
      await this.#wait(backoffMs[Math.min(failures, backoffMs.length - 1)] ?? 8_000)
    }
  }

  async #connectOnce(
    generation: number,
    given: MediaPass | null | undefined,
  ): Promise<'connected' | 'stale' | 'offline' | 'failed' | 'no_media'> {
    let room: MediaRoom | undefined
    let pass = given
    try {
      pass ??= await this.#options.requestPass()
    } catch {
      // This page is offline, or the interview is over: then the room's owner ends the call.
      return 'offline'
    }
    if (this.#generation !== generation) return 'stale'
    if (pass === null) return 'no_media'
    try {
      room = await this.#options.openRoom(this.#listenersFor(generation))
      if (this.#status === 'preparing') this.#become('connecting')
      await room.connect(addressOf(pass.url), pass.token)
    } catch {
      await room?.leave().catch(() => undefined)
      return this.#generation === generation ? 'failed' : 'stale'
    }
    if (this.#generation !== generation) {
      await room.leave().catch(() => undefined)
      return 'stale'
    }
    this.#room = room
    this.#sync()
    this.#become('connected')
    await this.#openDevices()
    return 'connected'
  }

  #listenersFor(generation: number): Parameters<OpenMediaRoom>[0] {
    const isCurrent = () => this.#generation === generation
    return {
      reconnecting: () => isCurrent() && this.#room && this.#become('reconnecting'),
      reconnected: () => isCurrent() && this.#become('connected'),
      closed: (reason) => isCurrent() && this.#room && void (reason === 'replaced' ? this.#giveWay() : this.#comeBack()),
      changed: () => isCurrent() && this.#sync(),
      quality: (side, quality) => {
        if (!isCurrent()) return
        if (side === 'own') this.#ownQuality = quality
        else this.#otherQuality = quality
      },
      soundBlocked: (isBlocked) => (this.#isSoundBlocked = isBlocked),
      devicesChanged: () => (this.#devicesVersion += 1),
    }
  }

  /** The room closed under the call: into it again with a fresh key. */
  async #comeBack(): Promise<void> {
    const generation = await this.#stop()
    this.#become('lost')
    await this.#keepTrying(generation, undefined)
  }

  /** Coming back by itself would throw the other page out, and that one this one, without end. */
  async #giveWay(): Promise<void> {
    await this.#stop()
    this.#become('replaced')
  }

  async #openDevices(): Promise<void> {
    await this.#applyMicrophone()
    await this.#applyCamera()
    if (isBlocked(this.#microphone) && (isBlocked(this.#camera) || !this.#wantsCamera)) this.#options.devicesRefused()
  }

  async #applyMicrophone(): Promise<void> {
    const room = this.#room
    if (room === undefined) return
    if (this.#wantsMicrophone) this.#microphone = 'starting'
    try {
      await room.setMicrophone(this.#wantsMicrophone, this.#opened.microphone)
      this.#microphone = this.#wantsMicrophone ? 'on' : 'off'
    } catch (error) {
      this.#microphone = statusOfError(error)
    }
    this.#opened.microphone = undefined
    this.#sync()
  }

  async #applyCamera(): Promise<void> {
    const room = this.#room
    if (room === undefined) return
    if (this.#wantsCamera) this.#camera = 'starting'
    try {
      if (this.#wantsCamera || this.#camera !== 'off') await room.setCamera(this.#wantsCamera, this.#opened.camera)
      this.#camera = this.#wantsCamera ? 'on' : 'off'
    } catch (error) {
      this.#camera = statusOfError(error)
    }
    if (!this.#wantsCamera) this.#opened.camera?.stop()
    this.#opened.camera = undefined
    this.#sync()
  }

  #sync(): void {
    const room = this.#room
    this.#ownPicture = room?.ownPicture
    this.#otherPicture = room?.otherPicture
    this.#isOtherHere = room?.isOtherHere ?? false
    this.#isOtherMuted = room?.isOtherMuted ?? false
    this.#meter('own', this.#microphone === 'on' ? room?.ownSound : undefined)
    this.#meter('other', room?.otherSound)
  }

  #meter(side: 'own' | 'other', track: MediaStreamTrack | undefined): void {
    const running = this.#meters.get(side)
    if (running?.track === track) return
    running?.stop()
    this.#meters.delete(side)
    const heard = (level: number) => (side === 'own' ? (this.#ownLevel = level) : (this.#otherLevel = level))
    heard(0)
    if (track !== undefined) this.#meters.set(side, { track, stop: watchLevel(track, heard) })
  }

  /** Ends whatever runs. @returns the generation of what comes next */
  async #stop(): Promise<number> {
    const generation = (this.#generation += 1)
    const room = this.#room
    this.#room = undefined
    this.#sync()
    this.#camera = this.#microphone = 'off'
    this.#ownQuality = this.#otherQuality = 'unknown'
    await room?.leave().catch(() => undefined)
    return generation
  }

  #stopOpened(): void {
    this.#opened.camera?.stop()
    this.#opened.microphone?.stop()
    this.#opened = {}
  }

  #become(status: CallStatus): void {
    if (this.#status === status) return
    this.#status = status
    this.#options.statusChanged(status)
  }
}

/** The app's own gate is given as a path; a WebSocket wants the whole address. */
function addressOf(url: string): string {
  if (typeof location === 'undefined') return url
  const address = new URL(url, location.href)
  address.protocol = address.protocol.replace(/^http/, 'ws')
  return address.toString().replace(/\/$/, '')
}
