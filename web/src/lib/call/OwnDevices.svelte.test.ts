import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { OwnDevices } from './OwnDevices.svelte.ts'

class FakeTrack {
  readonly kind: 'audio' | 'video'
  isLive = true
  constructor(kind: 'audio' | 'video') {
    this.kind = kind
  }
  stop() {
    this.isLive = false
  }
}

let tracks: FakeTrack[]
let asked: MediaStreamConstraints[]
/** What the browser does with the next questions; by default it gives what is asked for. */
let answers: (() => Promise<never>)[]

function streamOf({ audio, video }: MediaStreamConstraints) {
  const opened = [...(audio ? [new FakeTrack('audio')] : []), ...(video ? [new FakeTrack('video')] : [])]
  tracks.push(...opened)
  const ofKind = (kind: string) => opened.filter((track) => track.kind === kind)
  return { getTracks: () => opened, getAudioTracks: () => ofKind('audio'), getVideoTracks: () => ofKind('video') }
}

beforeEach(() => {
  tracks = []
  asked = []
  answers = []
  const getUserMedia = (wish: MediaStreamConstraints) => {
    asked.push(wish)
    return answers.shift()?.() ?? Promise.resolve(streamOf(wish))
  }
  vi.stubGlobal('window', { RTCPeerConnection: class {} })
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } })
  vi.stubGlobal('MediaStream', class {})
  const node = () => ({ connect: () => undefined, disconnect: () => undefined, getFloatTimeDomainData: () => undefined })
  vi.stubGlobal(
    'AudioContext',
    class {
      createAnalyser = node
      createMediaStreamSource = node
      close = () => Promise.resolve()
    },
  )
})

afterEach(() => vi.unstubAllGlobals())

const live = () => tracks.filter(({ isLive }) => isLive).length

it('stops the first microphone when the devices are opened again', async () => {
  const devices = new OwnDevices()
  await devices.open()
  await devices.open()
  expect(tracks).toHaveLength(4)
  expect(live()).toBe(2)
  devices.close()
  expect(live()).toBe(0)
})

it('asks for nothing more once it is closed', async () => {
  const devices = new OwnDevices()
  let refuse: (error: Error) => void = () => undefined
  answers.push(() => new Promise((_, reject) => (refuse = reject)))
  const opening = devices.open()
  devices.close()
  refuse(Object.assign(new Error('refused'), { name: 'NotAllowedError' }))
  await opening
  expect(asked).toHaveLength(1)
  expect(devices.camera).toBe('off')
})

it('switches off what arrives after it was closed', async () => {
  const devices = new OwnDevices()
  const opening = devices.open()
  devices.close()
  await opening
  expect(live()).toBe(0)
})

it('opens the microphone alone when there is no camera', async () => {
  const missing = () => Promise.reject(Object.assign(new Error('missing'), { name: 'NotFoundError' }))
  answers.push(missing)
  const devices = new OwnDevices()
  const opening = devices.open()
  answers.push(() => Promise.resolve(streamOf({ audio: true })) as never, missing)
  await opening
  expect(devices).toMatchObject({ camera: 'missing', microphone: 'on' })
  devices.close()
})

it('is opened once by an effect', async () => {
  const devices = new OwnDevices()
  const stop = $effect.root(() => {
    $effect(() => {
      void devices.open()
      return () => devices.close()
    })
  })
  flushSync()
  await Promise.resolve().then(() => Promise.resolve())
  flushSync()
  expect(asked).toHaveLength(1)
  expect(live()).toBe(2)
  stop()
  expect(live()).toBe(0)
})
