import type { Mode } from '@cho-phien/shared/interviews'
import { deviceTrouble, isBlocked, type DeviceStatus } from './device-status.ts'
import type { MediaRoom, OpenedTracks } from './media-room.ts'

/** What the person wants of their own devices, whatever the room and the network do. */
export interface Wishes {
  camera: boolean
  microphone: boolean
}

export interface RoomDevicesParts {
  /** What was wished before a reload. */
  wishes?: Wishes | undefined
  /** Told after each press on the own camera or microphone. */
  wishesChanged?(wishes: Wishes): void
  /** A device was switched. */
  switched(): void
}

/** The own camera and microphone in one media room after another: what is wanted of them, and what the browser allows. */
export class RoomDevices {
  #camera = $state<DeviceStatus>('off')
  #microphone = $state<DeviceStatus>('off')
  #wishes: Wishes
  #mode: Exclude<Mode, 'text'> = 'audio'
  #opened: OpenedTracks = {}
  #room: MediaRoom | undefined
  /** The room in which each device is being switched now: one switch after the other. */
  readonly #switching: Partial<Record<keyof Wishes, MediaRoom | undefined>> = {}
  readonly #parts: RoomDevicesParts

  constructor(parts: RoomDevicesParts) {
    this.#parts = parts
    this.#wishes = parts.wishes ?? { camera: true, microphone: true }
  }

  get camera(): DeviceStatus {
    return this.#camera
  }
  get microphone(): DeviceStatus {
    return this.#microphone
  }
  /** Nothing that is wanted can be used. */
  get areRefused(): boolean {
    return isBlocked(this.#microphone) && (isBlocked(this.#camera) || !this.#wants('camera'))
  }

  /** Tracks that are open already: the next room uses them. */
  give(opened: OpenedTracks | undefined): void {
    if (opened === undefined) return
    this.stopOpened()
    this.#opened = { ...opened }
  }

  /** The camera belongs to video only. What the person wishes of it stays: one that was switched off stays off. */
  async setMode(mode: Exclude<Mode, 'text'>): Promise<void> {
    if (this.#mode === mode) return
    this.#mode = mode
    await this.#apply('camera')
  }

  /** Sound first, then the picture. */
  async openIn(room: MediaRoom): Promise<void> {
    this.#room = room
    await this.openAgain()
  }

  /** After a repair: publishes what was on its way when the connection broke. A refusal is not asked about again. */
  async resume(): Promise<void> {
    if (!isBlocked(this.#microphone)) await this.#apply('microphone')
    if (!isBlocked(this.#camera)) await this.#apply('camera')
  }

  /** Asks once more for what is wanted and is not on. */
  async openAgain(): Promise<void> {
    await this.#apply('microphone')
    await this.#apply('camera')
  }

  async wish(device: keyof Wishes, isOn: boolean): Promise<void> {
    this.#wishes = { ...this.#wishes, [device]: isOn }
    this.#parts.wishesChanged?.(this.#wishes)
    await this.#apply(device)
  }

  /** Out of the room, which stops the tracks that it published. */
  leave(): void {
    this.#room = undefined
    this.#camera = this.#microphone = 'off'
  }

  /** No room will use what is still open. */
  stopOpened(): void {
    this.#opened.camera?.stop()
    this.#opened.microphone?.stop()
    this.#opened = {}
  }

  #wants(device: keyof Wishes): boolean {
    return this.#wishes[device] && (device === 'microphone' || this.#mode === 'video')
  }

  /** Makes the device what is wanted of it now, and again when that changed meanwhile. */
  async #apply(device: keyof Wishes): Promise<void> {
    const room = this.#room
    if (room === undefined || this.#switching[device] === room) return
    this.#switching[device] = room
    for (let isOn: boolean | undefined; this.#room === room && isOn !== this.#wants(device);) {
      isOn = this.#wants(device)
      await this.#switch(room, device, isOn)
    }
    if (this.#switching[device] === room) this.#switching[device] = undefined
  }

  async #switch(room: MediaRoom, device: keyof Wishes, isOn: boolean): Promise<void> {
    const opened = this.#opened[device]
    this.#opened[device] = undefined
    if (!isOn) opened?.stop()
    if ((device === 'camera' ? this.#camera : this.#microphone) === (isOn ? 'on' : 'off')) return
    if (isOn) this.#note(device, 'starting')
    const status = await statusAfter(device === 'camera' ? room.setCamera(isOn, opened) : room.setMicrophone(isOn, opened), isOn)
    if (status !== 'on') opened?.stop()
    // Left meanwhile: the next room opens its own devices.
    if (this.#room !== room) return opened?.stop()
    this.#note(device, status)
    this.#parts.switched()
  }

  #note(device: keyof Wishes, status: DeviceStatus): void {
    if (device === 'camera') this.#camera = status
    else this.#microphone = status
  }
}

/** A connection that broke meanwhile says nothing of the device. */
async function statusAfter(switching: Promise<void>, isOn: boolean): Promise<DeviceStatus> {
  try {
    await switching
    return isOn ? 'on' : 'off'
  } catch (error) {
    return deviceTrouble(error) ?? 'off'
  }
}
