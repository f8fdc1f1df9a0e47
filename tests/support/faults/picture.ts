import {
  LocalVideoTrack,
  Room,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
  VideoStream,
} from '@livekit/rtc-node'
import type { RemoteTrack } from '@livekit/rtc-node'
import { openMediaDoor } from '../media-door.ts'

/** Small: what counts is whether it arrives. */
const [width, height, framesPerSecond] = [160, 90, 5]

export interface Picture {
  /** Frames of the other side that were decoded. */
  readonly seen: number
  leave(): Promise<void>
}

/** Enters a room of the real media server with a moving picture. @param onTrouble at the first sign that the connection is lost */
export async function showPicture(
  of: { url: string; cookie: string; token: string },
  onTrouble: (isGone: boolean) => void,
): Promise<Picture> {
  const door = await openMediaDoor(of.url, of)
  const room = new Room()
  const source = new VideoSource(width, height)
  const pixels = new Uint8Array(width * height * 4)
  let shade = 0
  let seen = 0
  let isLeft = false
  const camera = setInterval(() => {
    pixels.fill((shade = (shade + 16) % 256))
    source.captureFrame(new VideoFrame(pixels, width, height, VideoBufferType.RGBA))
  }, 1000 / framesPerSecond)
  // A track that goes in the moment in which it comes cannot be read; if it comes again, it is counted.
  room.on(RoomEvent.TrackSubscribed, (track) => void countFrames(track, () => (seen += 1)).catch(() => undefined))
  room.on(RoomEvent.Reconnecting, () => isLeft || onTrouble(false))
  room.on(RoomEvent.Disconnected, () => isLeft || onTrouble(true))
  const leave = async () => {
    isLeft = true
    clearInterval(camera)
    await room.disconnect().catch(() => undefined)
    await source.close()
    door.close()
  }
  try {
    await room.connect(door.url, of.token, { autoSubscribe: true, dynacast: false })
    const track = LocalVideoTrack.createVideoTrack('camera', source)
    await room.localParticipant?.publishTrack(track, new TrackPublishOptions({ source: TrackSource.SOURCE_CAMERA }))
  } catch (error) {
    await leave()
    throw error
  }
  return {
    get seen() {
      return seen
    },
    leave,
  }
}

async function countFrames(track: RemoteTrack, count: () => void): Promise<void> {
  const frames = new VideoStream(track).getReader()
  for (let frame = await frames.read(); !frame.done; frame = await frames.read()) count()
}
