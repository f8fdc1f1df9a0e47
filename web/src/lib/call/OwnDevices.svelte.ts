import { canUseDevices } from './browser.ts'
import { isBlocked, statusOfError, type DeviceStatus } from './device-status.ts'
import { watchLevel } from './level.ts'
import type { OpenedTracks, Picture } from './media-room.ts'

const cameraWish: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 360 }, facingMode: 'user' }
const microphoneWish: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }

/** The own camera and microphone before a call: the preview of the ring and the test page. */
export class OwnDevices {
  #camera = $state<DeviceStatus>('off')
  #microphone = $state<DeviceStatus>('off')
  #cameraTrack = $state.raw<MediaStreamTrack>()
  #microphoneTrack: MediaStreamTrack | undefined
  #level = $state(0)
  #stopLevel: (() => void) | undefined
  #isClosed = false

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
  readonly picture = $derived(this.#cameraTrack ? this.#picture : undefined)
  readonly isRefused = $derived(isBlocked(this.#camera) && isBlocked(this.#microphone))

  /** Asks for both in one question; when one of them is not to be had, for each alone. */
  async open(): Promise<void> {
    this.#isClosed = false
    this.#camera = this.#microphone = 'starting'
    if (!canUseDevices()) {
      this.#camera = this.#microphone = 'missing'
      return
    }
    try {
      this.#take(await navigator.mediaDevices.getUserMedia({ audio: microphoneWish, video: cameraWish }))
    } catch {
      await this.#openMicrophone()
      await this.#openCamera()
    }
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
    this.#isClosed = true
    this.#stopLevel?.()
    this.#stopLevel = undefined
    this.#cameraTrack?.stop()
    this.#microphoneTrack?.stop()
    this.#cameraTrack = this.#microphoneTrack = undefined
    this.#camera = this.#microphone = 'off'
    this.#level = 0
  }

  async #openMicrophone(): Promise<void> {
    try {
      this.#take(await navigator.mediaDevices.getUserMedia({ audio: microphoneWish }))
    } catch (error) {
      this.#microphone = statusOfError(error)
    }
  }

  async #openCamera(): Promise<void> {
    try {
      this.#take(await navigator.mediaDevices.getUserMedia({ video: cameraWish }))
    } catch (error) {
      this.#camera = statusOfError(error)
    }
  }

  #take(stream: MediaStream): void {
    // The ring may have been answered while the person was still asked for permission.
    if (this.#isClosed) {
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
      this.#stopLevel?.()
      this.#stopLevel = watchLevel(microphone, (level) => (this.#level = level))
    }
  }
}
