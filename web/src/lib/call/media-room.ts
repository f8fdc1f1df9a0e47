/** How good the connection of one side is, as the media server and the browser measure it. */
export type Quality = 'unknown' | 'good' | 'poor' | 'lost'
export type DeviceKind = 'audioinput' | 'videoinput' | 'audiooutput'
/** Ids of the devices that the person chose; the browser's usual one stands for the rest. */
export type ChosenDevices = Partial<Record<DeviceKind, string>>

/** A moving picture: it is put into a video element and taken out again. */
export interface Picture {
  /** @returns the way to take it out */
  attach(element: HTMLVideoElement): () => void
}

/** The camera and microphone that the ring has opened already; the room takes them over. */
export interface OpenedTracks {
  camera?: MediaStreamTrack | undefined
  microphone?: MediaStreamTrack | undefined
}

export interface MediaRoomListeners {
  /** The connection is being repaired; the room is kept. */
  reconnecting(): void
  reconnected(): void
  /** The connection is gone for good. `replaced`: the same person came in from another page; else a new key is needed. */
  closed(reason: 'lost' | 'replaced'): void
  /** Pictures or the other side's presence changed: read them anew. */
  changed(): void
  ownQuality(quality: Quality): void
  /** Nothing comes from the other side, though the own network is well; told again and again. */
  otherSilent(isSilent: boolean): void
  /** The browser wants a press before it plays sound. */
  soundBlocked(isBlocked: boolean): void
  /** A device was unplugged or plugged in. */
  devicesChanged(): void
}

/** One media room as the call needs it. The real one is `livekit-room.ts`; tests bring their own. */
export interface MediaRoom {
  readonly ownPicture: Picture | undefined
  readonly otherPicture: Picture | undefined
  readonly isOtherHere: boolean
  readonly isOtherMuted: boolean
  /** The other's voice, for the level meter. */
  readonly otherSound: MediaStreamTrack | undefined
  connect(url: string, token: string): Promise<void>
  /** Throws the browser's own error when the device is refused, missing or busy. */
  setMicrophone(isOn: boolean, opened?: MediaStreamTrack): Promise<void>
  setCamera(isOn: boolean, opened?: MediaStreamTrack): Promise<void>
  useDevice(kind: DeviceKind, deviceId: string): Promise<void>
  deviceInUse(kind: DeviceKind): string | undefined
  playSound(): Promise<void>
  leave(): Promise<void>
}

export type OpenMediaRoom = (listeners: MediaRoomListeners, devices: ChosenDevices) => Promise<MediaRoom>
