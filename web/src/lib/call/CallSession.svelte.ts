import type { MediaPass, Mode } from '@cho-phien/shared/interviews'
import { chosenDevices, keepChosenDevice } from './chosen-devices.ts'
import { watchLevel } from './level.ts'
import type { ChosenDevices, DeviceKind, MediaRoom, OpenedTracks, OpenMediaRoom, Picture, Quality } from './media-room.ts'
import { RoomDevices, type Wishes } from './RoomDevices.svelte.ts'

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
  /** Whether asking for a key again can help. Without it every failure counts as the network's. */
  mayAskAgain?(error: unknown): boolean
  /** What was wished before a reload. */
  wishes?: Wishes | undefined
  /** Told after each press on the own camera or microphone. */
  wishesChanged?(wishes: Wishes): void
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

/** How one try to enter went. `stale`: something newer runs already. */
type Attempt = 'connected' | 'stale' | 'offline' | 'failed' | 'refused' | 'no_media'

/** Picture and sound of one interview: one media room after another, whatever the network does. */
export class CallSession {
  #status = $state<CallStatus>('idle')
  #ownPicture = $state.raw<Picture>()
  #otherPicture = $state.raw<Picture>()
  #isOtherHere = $state(false)
  #isOtherMuted = $state(false)
  #isOtherSilent = $state(false)
  #isSoundBlocked = $state(false)
  #ownQuality = $state<Quality>('unknown')
  #otherLevel = $state(0)
  #devicesVersion = $state(0)

  readonly #options: CallOptions
  readonly #wait: (milliseconds: number) => Promise<void>
  readonly #devices: RoomDevices
  readonly #chosen: ChosenDevices
  #meter: { track: MediaStreamTrack; stop: () => void } | undefined
  #room: MediaRoom | undefined
  /** Grows with each new start or stop, so that what an older one still does is dropped. */
  #generation = 0

  constructor(options: CallOptions) {
    this.#options = options
    this.#devices = new RoomDevices({
      wishes: options.wishes,
      wishesChanged: (wishes) => options.wishesChanged?.(wishes),
      switched: () => this.#sync(),
    })
    this.#chosen = chosenDevices()
    this.#wait = options.wait ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)))
  }

  get status() {
    return this.#status
  }
  get camera() {
    return this.#devices.camera
  }
  get microphone() {
    return this.#devices.microphone
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
  /** Nothing comes from the other side, though the own network is well. */
  get isOtherSilent() {
    return this.#isOtherSilent
  }
  /** The browser plays sound only after a press of `playSound`. */
  get isSoundBlocked() {
    return this.#isSoundBlocked
  }
  get ownQuality() {
    return this.#ownQuality
  }
  /** Loudness of the other's voice, 0 to 1. */
  get otherLevel() {
    return this.#otherLevel
  }
  /** Grows when a device was plugged in or out: list them anew. */
  get devicesVersion() {
    return this.#devicesVersion
  }
  readonly isActive = $derived(['preparing', 'connecting', 'connected', 'reconnecting', 'lost'].includes(this.#status))

  /** Tracks that the ring opened: used as they are by the next room, switched off when there is none. */
  give(opened: OpenedTracks | undefined): void {
    this.#devices.give(opened)
  }

  /** Connects, with sound first and then the picture. */
  async enter(start: { mode: Exclude<Mode, 'text'>; pass?: MediaPass | null }): Promise<void> {
    const stopped = this.#stop()
    void this.#devices.setMode(start.mode)
    const generation = await stopped
    await this.#keepTrying(generation, start.pass)
  }

  /** Another rung of the ladder. The own wishes stay: a camera that was switched off stays off. From text the caller enters anew. */
  async setMode(mode: Mode): Promise<void> {
    if (mode === 'text') return this.leave()
    await this.#devices.setMode(mode)
  }

  /** Out of the room; the interview goes on in writing. */
  async leave(): Promise<void> {
    await this.#stopFor('text')
  }

  async end(): Promise<void> {
    if (this.#status === 'ended') this.#devices.stopOpened()
    else await this.#stopFor('ended')
  }

  switchCamera(isOn: boolean): Promise<void> {
    return this.#devices.wish('camera', isOn)
  }

  switchMicrophone(isOn: boolean): Promise<void> {
    return this.#devices.wish('microphone', isOn)
  }

  /** Asks once more for what the browser refused. */
  openAgain(): Promise<void> {
    return this.#devices.openAgain()
  }

  /**
   * Changes the device, here and in every room to come.
   * @throws the browser's own error when that device cannot be used; the one before goes on
   */
  async useDevice(kind: DeviceKind, deviceId: string): Promise<void> {
    await this.#room?.useDevice(kind, deviceId)
    this.#chosen[kind] = deviceId
    keepChosenDevice(kind, deviceId)
    this.#sync()
  }

  deviceInUse(kind: DeviceKind): string | undefined {
    return this.#room?.deviceInUse(kind) ?? this.#chosen[kind]
  }

  async playSound(): Promise<void> {
    await this.#room?.playSound()
  }

  async #keepTrying(generation: number, firstPass: MediaPass | null | undefined): Promise<void> {
    let failures = 0
    let attempts = 0
    let pass = firstPass
    if (this.#generation === generation && this.#status !== 'lost') this.#become('preparing')
    while (this.#generation === generation) {
      const result = await this.#connectOnce(generation, pass)
      if (result === 'connected' || result === 'stale') return
      pass = undefined
      if (result === 'failed') failures += 1
      if (result === 'refused') return this.end()
      if (result === 'no_media' || failures >= attemptsAllowed) return this.#become('no_media')
      this.#become('lost')
      await this.#wait(backoffMs[Math.min(attempts, backoffMs.length - 1)] ?? 8_000)
      attempts += 1
    }
  }

  async #connectOnce(generation: number, given: MediaPass | null | undefined): Promise<Attempt> {
    const pass = given ?? (await this.#askForPass())
    if (this.#generation !== generation) return 'stale'
    if (typeof pass === 'string') return pass
    const room = await this.#openRoom(generation, pass)
    if (this.#generation !== generation) {
      await room?.leave().catch(() => undefined)
      return 'stale'
    }
    if (room === undefined) return 'failed'
    this.#room = room
    this.#sync()
    this.#become('connected')
    await this.#devices.openIn(room)
    if (this.#generation === generation && this.#devices.areRefused) this.#options.devicesRefused()
    return 'connected'
  }

  async #askForPass(): Promise<MediaPass | Attempt> {
    try {
      return (await this.#options.requestPass()) ?? 'no_media'
    } catch (error) {
      return this.#options.mayAskAgain?.(error) === false ? 'refused' : 'offline'
    }
  }

  /** @returns undefined when it could not be entered */
  async #openRoom(generation: number, pass: MediaPass): Promise<MediaRoom | undefined> {
    let room: MediaRoom | undefined
    try {
      room = await this.#options.openRoom(this.#listenersFor(generation), { ...this.#chosen })
      if (this.#generation === generation && this.#status === 'preparing') this.#become('connecting')
      await room.connect(addressOf(pass.url), pass.token)
      return room
    } catch {
      await room?.leave().catch(() => undefined)
      return undefined
    }
  }

  #listenersFor(generation: number): Parameters<OpenMediaRoom>[0] {
    const isCurrent = () => this.#generation === generation
    return {
      reconnecting: () => isCurrent() && this.#room && this.#become('reconnecting'),
      reconnected: () => {
        if (!isCurrent() || this.#room === undefined) return
        this.#become('connected')
        void this.#devices.resume()
      },
      closed: (reason) => isCurrent() && this.#room && void (reason === 'replaced' ? this.#giveWay() : this.#comeBack()),
      changed: () => isCurrent() && this.#sync(),
      ownQuality: (quality) => isCurrent() && (this.#ownQuality = quality),
      otherSilent: (isSilent) => isCurrent() && (this.#isOtherSilent = isSilent),
      soundBlocked: (isBlocked) => isCurrent() && (this.#isSoundBlocked = isBlocked),
      devicesChanged: () => (this.#devicesVersion += 1),
    }
  }

  /** The room closed under the call: into it again with a fresh key. */
  async #comeBack(): Promise<void> {
    const generation = await this.#stop()
    if (this.#generation !== generation) return
    this.#become('lost')
    await this.#keepTrying(generation, undefined)
  }

  /** Coming back by itself would throw the other page out, and that one this one, without end. */
  async #giveWay(): Promise<void> {
    await this.#stopFor('replaced')
  }

  #sync(): void {
    const room = this.#room
    this.#ownPicture = room?.ownPicture
    this.#otherPicture = room?.otherPicture
    this.#isOtherHere = room?.isOtherHere ?? false
    this.#isOtherMuted = room?.isOtherMuted ?? false
    this.#listenTo(room?.otherSound)
  }

  #listenTo(track: MediaStreamTrack | undefined): void {
    if (this.#meter?.track === track) return
    this.#meter?.stop()
    this.#otherLevel = 0
    this.#meter = track && { track, stop: watchLevel(track, (level) => (this.#otherLevel = level)) }
  }

  /** Out of the room, with nothing of it left open, unless something newer has begun meanwhile. */
  async #stopFor(status: 'text' | 'ended' | 'replaced'): Promise<void> {
    const generation = await this.#stop()
    if (this.#generation !== generation) return
    this.#devices.stopOpened()
    this.#become(status)
  }

  /** Ends whatever runs. @returns the generation of what comes next */
  async #stop(): Promise<number> {
    const generation = (this.#generation += 1)
    const room = this.#room
    this.#room = undefined
    this.#devices.leave()
    this.#sync()
    this.#ownQuality = 'unknown'
    this.#isOtherSilent = false
    this.#isSoundBlocked = false
    await room?.leave().catch(() => undefined)
    return generation
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
