import type { ChosenDevices, MediaRoom, MediaRoomListeners } from './media-room.ts'

/** For tests: one media room that does what it is told, and tells what that was. */
export class FakeMediaRoom implements MediaRoom {
  readonly ownPicture = undefined
  readonly otherPicture = undefined
  readonly otherSound = undefined
  readonly isOtherHere = false
  readonly isOtherMuted = false
  isCameraOn = false
  isMicrophoneOn = false
  isLeft = false
  cameraSwitches: boolean[] = []
  readonly used: string[] = []
  readonly listeners: MediaRoomListeners
  readonly devices: ChosenDevices
  /** Set to fail or to hold the next switch of the microphone. */
  microphone: () => Promise<void> = () => Promise.resolve()

  constructor(listeners: MediaRoomListeners, devices: ChosenDevices) {
    this.listeners = listeners
    this.devices = devices
  }

  connect = (): Promise<void> => Promise.resolve()
  setMicrophone = async (isOn: boolean): Promise<void> => {
    await this.microphone()
    this.isMicrophoneOn = isOn
  }
  setCamera = (isOn: boolean): Promise<void> => {
    this.cameraSwitches.push(isOn)
    this.isCameraOn = isOn
    return Promise.resolve()
  }
  useDevice = (_kind: string, deviceId: string): Promise<void> => {
    this.used.push(deviceId)
    return Promise.resolve()
  }
  deviceInUse = (): string | undefined => undefined
  playSound = (): Promise<void> => Promise.resolve()
  leave = (): Promise<void> => {
    this.isLeft = true
    this.isCameraOn = this.isMicrophoneOn = false
    return Promise.resolve()
  }
}
