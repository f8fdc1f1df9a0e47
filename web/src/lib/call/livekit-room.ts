import {
  AudioPresets,
  DefaultReconnectPolicy,
  DisconnectReason,
  LocalAudioTrack,
  LocalVideoTrack,
  LogLevel,
  Room,
  RoomEvent,
  Track,
  VideoPresets,
  setLogLevel,
  type LocalTrack,
  type Participant,
  type RemoteParticipant,
  type RoomOptions,
} from 'livekit-client'
import type { ChosenDevices, MediaRoom, MediaRoomListeners, Picture } from './media-room.ts'
import { watchNetwork } from './network-watch.ts'
import { otherIn } from './other-in.ts'
import { isSilent, publishMs } from './silence.ts'

// What it writes names rooms and people, and calls every usual goodbye an error; what matters reaches the page as a status.
setLogLevel(LogLevel.silent)

/** Half a minute: a far village on a slow network needs longer than the usual 15 s. */
const connectMs = 30_000
/** About 9 s of repair in the same room; then the call asks for a fresh key instead of the usual 44 s of silence. */
const repairDelaysMs = [0, 300, 1_200, 2_700, 4_800]

/** 360p with a 180p layer, so that a weak side gets less without the strong side giving less. */
const defaults = {
  adaptiveStream: true,
  dynacast: true,
  disconnectOnPageLeave: true,
  reconnectPolicy: new DefaultReconnectPolicy(repairDelaysMs),
  videoCaptureDefaults: { resolution: VideoPresets.h360.resolution, facingMode: 'user' },
  audioCaptureDefaults: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  publishDefaults: {
    simulcast: true,
    videoEncoding: VideoPresets.h360.encoding,
    videoSimulcastLayers: [VideoPresets.h180],
    audioPreset: AudioPresets.speech,
    dtx: true,
    red: true,
  },
} satisfies RoomOptions

/** A chosen device that is gone is replaced by another one: an id alone is a wish. */
function optionsWith({ audioinput, videoinput, audiooutput }: ChosenDevices): RoomOptions {
  return {
    ...defaults,
    audioCaptureDefaults: { ...defaults.audioCaptureDefaults, ...(audioinput && { deviceId: audioinput }) },
    videoCaptureDefaults: { ...defaults.videoCaptureDefaults, ...(videoinput && { deviceId: videoinput }) },
    ...(audiooutput && { audioOutput: { deviceId: audiooutput } }),
  }
}

/** Opens a LiveKit room. ICE servers are the media server's own, which names no third party. */
export function openLivekitRoom(listeners: MediaRoomListeners, devices: ChosenDevices): MediaRoom {
  const room = new Room(optionsWith(devices))
  listen(room, listeners)
  watchNetwork(room, listeners)
  return {
    get ownPicture() {
      return pictureOf(room.localParticipant)
    },
    get otherPicture() {
      return pictureOf(otherIn(room))
    },
    get isOtherHere() {
      return otherIn(room) !== undefined
    },
    get isOtherMuted() {
      const other = otherIn(room)
      const sound = other?.getTrackPublication(Track.Source.Microphone)
      return isSilent({ isMuted: sound?.isMuted, seenMs: other === undefined ? 0 : performance.now() - firstSeen(other) })
    },
    get otherSound() {
      return otherIn(room)?.getTrackPublication(Track.Source.Microphone)?.track?.mediaStreamTrack
    },
    connect: (url, token) => room.connect(url, token, { peerConnectionTimeout: connectMs, websocketTimeout: connectMs, maxRetries: 1 }),
    setMicrophone: (isOn, opened) => setMicrophone(room, isOn, opened),
    setCamera: (isOn, opened) => setCamera(room, isOn, opened),
    useDevice: async (kind, deviceId) => void (await room.switchActiveDevice(kind, deviceId)),
    deviceInUse: (kind) => room.getActiveDevice(kind),
    playSound: () => room.startAudio(),
    leave: () => room.disconnect(),
  }
}

function listen(room: Room, listeners: MediaRoomListeners): void {
  const changed = () => listeners.changed()
  const look = () => {
    changed()
    // Whoever has published no voice by then is silent.
    setTimeout(changed, publishMs + 100)
  }
  room
    .on(RoomEvent.Reconnecting, () => listeners.reconnecting())
    .on(RoomEvent.SignalReconnecting, () => listeners.reconnecting())
    .on(RoomEvent.Reconnected, () => listeners.reconnected())
    .on(RoomEvent.Disconnected, (reason) => listeners.closed(reason === DisconnectReason.DUPLICATE_IDENTITY ? 'replaced' : 'lost'))
    .on(RoomEvent.Connected, look)
    .on(RoomEvent.ParticipantConnected, look)
    .on(RoomEvent.ParticipantDisconnected, changed)
    .on(RoomEvent.TrackUnsubscribed, (track) => {
      for (const element of track.detach()) if (element instanceof HTMLAudioElement) element.remove()
      changed()
    })
    .on(RoomEvent.TrackSubscribed, (track) => {
      // Sound plays from an element of its own; pictures wait for the page to place them.
      if (track.kind === Track.Kind.Audio) track.attach()
      changed()
    })
    .on(RoomEvent.TrackMuted, changed)
    .on(RoomEvent.TrackUnmuted, changed)
    .on(RoomEvent.LocalTrackPublished, changed)
    .on(RoomEvent.LocalTrackUnpublished, changed)
    .on(RoomEvent.MediaDevicesChanged, () => listeners.devicesChanged())
    .on(RoomEvent.AudioPlaybackStatusChanged, () => listeners.soundBlocked(!room.canPlaybackAudio))
}

/** When this page met each person, in steady time. */
const seenAt = new WeakMap<RemoteParticipant, number>()

function firstSeen(other: RemoteParticipant): number {
  const known = seenAt.get(other) ?? performance.now()
  seenAt.set(other, known)
  return known
}

function pictureOf(participant: Participant | undefined): Picture | undefined {
  const publication = participant?.getTrackPublication(Track.Source.Camera)
  const track = publication?.videoTrack
  if (track === undefined || publication?.isMuted) return undefined
  const known = pictures.get(track)
  if (known !== undefined) return known
  const picture: Picture = {
    attach(element) {
      track.attach(element)
      return () => void track.detach(element)
    },
  }
  pictures.set(track, picture)
  return picture
}

/** One picture for one track, so that a page which compares them does not place the same one anew. */
const pictures = new WeakMap<object, Picture>()

async function setMicrophone(room: Room, isOn: boolean, opened: MediaStreamTrack | undefined): Promise<void> {
  const person = room.localParticipant
  if (isOn && opened?.readyState === 'live' && person.getTrackPublication(Track.Source.Microphone) === undefined) {
    // The library's own class does not fit its own parameter under exactOptionalPropertyTypes.
    const track = new LocalAudioTrack(opened, opened.getConstraints(), false) as unknown as LocalTrack
    await person.publishTrack(track, { source: Track.Source.Microphone })
    return
  }
  await person.setMicrophoneEnabled(isOn)
}

async function setCamera(room: Room, isOn: boolean, opened: MediaStreamTrack | undefined): Promise<void> {
  const person = room.localParticipant
  if (isOn && opened?.readyState === 'live' && person.getTrackPublication(Track.Source.Camera) === undefined) {
    const track = new LocalVideoTrack(opened, opened.getConstraints(), false) as unknown as LocalTrack
    await person.publishTrack(track, { source: Track.Source.Camera })
    return
  }
  await person.setCameraEnabled(isOn)
}
