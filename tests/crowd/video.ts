import { connect, createServer, type AddressInfo, type Server } from 'node:net'
import type { MediaPass } from '@cho-phien/shared/interviews'
import type { Person } from './person.ts'

const [width, height] = [320, 180]
const framesPerSecond = 10

/**
 * Enters the interview's room with a picture of their own, and notes when the other's is there.
 * @returns the way out
 */
export async function enterMedia(person: Person, { url: given, token }: MediaPass): Promise<() => Promise<void>> {
  // The gate's address is a path of the installation's own.
  const url = new URL(given, person.around.url).href
  // Only for those who have a camera: its native part is large.
  const { LocalVideoTrack, Room, RoomEvent, TrackPublishOptions, TrackSource, VideoBufferType, VideoFrame, VideoSource } =
    await import('@livekit/rtc-node')
  const door = await openDoor(url, { cookie: person.cookie, token })
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
    await person.timed('enter room', () => room.connect(doorUrl(url, door), token, { autoSubscribe: true, dynacast: false }))
    const track = LocalVideoTrack.createVideoTrack('camera', source)
    await room.localParticipant?.publishTrack(track, new TrackPublishOptions({ source: TrackSource.SOURCE_CAMERA }))
    person.count('pictures sent')
  } catch (error) {
    await leave()
    throw error
  }
  return leave
}

/** The gate at /media is made for browsers: a cookie, and the token in the address. This library sends neither: a door that adds them. */
function openDoor(url: string, { cookie, token }: { cookie: string; token: string }): Promise<Server> {
  const { hostname, port } = new URL(url)
  const server = createServer((near) => {
    near.once('data', (head) => {
      const far = connect(Number(port), hostname)
      far.write(asBrowser(head.toString('latin1'), { cookie, token }), 'latin1')
      near.pipe(far).pipe(near)
      near.on('error', () => far.destroy())
      far.on('error', () => near.destroy())
    })
    near.on('error', () => near.destroy())
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function asBrowser(head: string, { cookie, token }: { cookie: string; token: string }): string {
  const [first = '', ...rest] = head.split('\r\n')
  const [method, path = '', protocol] = first.split(' ')
  const address = `${path}${path.includes('?') ? '&' : '?'}access_token=${token}`
  return [`${method} ${address} ${protocol}`, `cookie: ${cookie}`, ...rest].join('\r\n')
}

function doorUrl(url: string, door: Server): string {
  const own = new URL(url)
  own.protocol = 'ws:'
  own.hostname = '127.0.0.1'
  own.port = String((door.address() as AddressInfo).port)
  return own.href
}
