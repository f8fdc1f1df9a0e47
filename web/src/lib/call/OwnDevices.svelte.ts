import { untrack } from 'svelte'
import { canUseDevices } from './browser.ts'
import { chosenDevices, keepChosenDevice } from './chosen-devices.ts'
import { statusOfError, type DeviceStatus } from './device-status.ts'
import { watchLevel } from './level.ts'
import type { DeviceKind, OpenedTracks, Picture } from './media-room.ts'

const cameraWish: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 360 }, facingMode: 'user' }
const microphoneWish: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }

/** The own camera and microphone before a call: the preview of the ring and the test of devices. */
export class OwnDevices {
  #camera = $state<DeviceStatus>('off')
  #microphone = $state<DeviceStatus>('off')
  #cameraTrack = $state.raw<MediaStreamTrack>()
  #microphoneTrack: MediaStreamTrack | undefined
  #level = $state(0)
  #stopLevel: (() => void) | undefined
  /** Grows with each opening and closing: what an older question brings is switched off at once. */
  #attempt = 0

  readonly #picture: Picture = {
    attach: (element) => {
      element.srcObject = this.#cameraTrack ? new MediaStream([this.#cameraTrack]) : null
      return () => (element.srcObject = null)
    },
  }

  get camera(): DeviceStatus {
    return this.#camera
  }
  get microphone(): DeviceStatus {
    return this.#microphone
  }
  /** Loudness of the own voice, 0 to 1. */
  get level(): number {
    return this.#level
  }
  readonly picture = $derived(this.#cameraTrack ? { ...this.#picture } : undefined)

  /** Asks for both in one question; when one of them is not to be had, for each alone. What was open is closed before. */
  open(): Promise<void> {
    // An effect that opens the devices must not open them anew because they are open.
    return untrack(() => this.#open())
  }

  async #open(): Promise<void> {
    this.close()
    const attempt = this.#attempt
    this.#camera = this.#microphone = 'starting'
    if (!canUseDevices()) {
      this.#camera = this.#microphone = 'missing'
      return
    }
    const { audio, video } = wishes()
    const failed = await this.#ask(attempt, { audio, video })
    if (failed === undefined) return
    await this.#ask(attempt, { audio })
    await this.#ask(attempt, { video })
  }

  /** Another device of this machine, from now on. */
  async use(kind: DeviceKind, deviceId: string): Promise<void> {
    keepChosenDevice(kind, deviceId)
    if (kind !== 'audiooutput') await this.open()
  }

  /** The device that is open. */
  inUse(kind: DeviceKind): string | undefined {
    if (kind === 'audiooutput') return chosenDevices().audiooutput
    return (kind === 'videoinput' ? this.#cameraTrack : this.#microphoneTrack)?.getSettings().deviceId
  }

  /** Gives the open tracks to the call, which stops them in its time. */
  handOver(): OpenedTracks {
    const tracks = { camera: this.#cameraTrack, microphone: this.#microphoneTrack }
    this.#cameraTrack = this.#microphoneTrack = undefined
    this.close()
    return tracks
  }

  /** Switches camera and microphone off. */
  close(): void {
    this.#attempt += 1
    this.#stopLevel?.()
    this.#stopLevel = undefined
    this.#cameraTrack?.stop()
    this.#microphoneTrack?.stop()
    this.#cameraTrack = this.#microphoneTrack = undefined
    this.#camera = this.#microphone = 'off'
    this.#level = 0
  }

  /** One question to the person; an older one is asked no further. @returns what stood in the way */
  async #ask(attempt: number, wish: MediaStreamConstraints): Promise<unknown> {
    if (attempt !== this.#attempt) return undefined
    try {
      this.#take(attempt, await navigator.mediaDevices.getUserMedia(wish))
      return undefined
    } catch (error) {
      if (attempt !== this.#attempt) return undefined
      if (!wish.audio) this.#camera = statusOfError(error)
      if (!wish.video) this.#microphone = statusOfError(error)
      return error
    }
  }

  #take(attempt: number, stream: MediaStream): void {
    // The ring may have been answered while the person was still asked for permission.
    if (attempt !== this.#attempt) {
      for (const track of stream.getTracks()) track.stop()
      return
    }
    const [camera] = stream.getVideoTracks()
    const [microphone] = stream.getAudioTracks()
    if (camera) {
      this.#cameraTrack = camera
      this.#camera = 'on'
    }
    if (microphone) {
      this.#microphoneTrack = microphone
      this.#microphone = 'on'
      this.#stopLevel = watchLevel(microphone, (level) => (this.#level = level))
    }
  }
}

/** An id without `exact` is a wish: a chosen device that was unplugged is replaced by another one. */
function wishes(): { audio: MediaTrackConstraints; video: MediaTrackConstraints } {
  const { audioinput, videoinput } = chosenDevices()
  return {
    audio: { ...microphoneWish, ...(audioinput && { deviceId: audioinput }) },
    video: { ...cameraWish, ...(videoinput && { deviceId: videoinput }) },
  }
}
