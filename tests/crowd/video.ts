import type { MediaPass } from '@cho-phien/shared/interviews'
import { openMediaDoor } from '../support/media-door.ts'
import type { Person } from './person.ts'

const [width, height] = [320, 180]
const framesPerSecond = 10

/**
 * Enters the interview's room with a picture of their own, and notes when the other's is there.
 * @returns the way out
 */
export async function enterMedia(person: Person, { url: given, token }: MediaPass): Promise<() => Promise<void>> {
  // The gate's address is a path of the installation's own.
  const url = new URL(given, person.seat.url).href
  // Only for those who have a camera: its native part is large.
  const { LocalVideoTrack, Room, RoomEvent, TrackPublishOptions, TrackSource, VideoBufferType, VideoFrame, VideoSource } =
    await import('@livekit/rtc-node')
  const door = await openMediaDoor(url, { cookie: person.cookie, token })
  const room = new Room()
  const beganAt = performance.now()
  room.once(RoomEvent.TrackSubscribed, () => person.around.report.measure('picture of the other', performance.now() - beganAt))
  const source = new VideoSource(width, height)
  const picture = new Uint8Array(width * height * 4)
  let shade = 0
  const camera = setInterval(() => {
    picture.fill((shade = (shade + 8) % 256))
    source.captureFrame(new VideoFrame(picture, width, height, VideoBufferType.RGBA))
  }, 1000 / framesPerSecond)
  const leave = async () => {
    clearInterval(camera)
    await room.disconnect().catch(() => undefined)
    await source.close()
    door.close()
  }
  try {
    await person.timed('enter room', () => room.connect(door.url, token, { autoSubscribe: true, dynacast: false }))
    const track = LocalVideoTrack.createVideoTrack('camera', source)
    await room.localParticipant?.publishTrack(track, new TrackPublishOptions({ source: TrackSource.SOURCE_CAMERA }))
    person.count('pictures sent')
  } catch (error) {
    await leave()
    throw error
  }
  return leave
}
