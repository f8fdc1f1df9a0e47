import type { Interview, Mode } from '@cho-phien/shared/interviews'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeMediaRoom } from '#lib/call/fake-media-room.ts'
import { FakeServer } from '#lib/realtime/fake-server.ts'
import { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { InterviewRoom } from './InterviewRoom.svelte.ts'
import { keepRoom } from './kept-room.ts'
import { interviewId, makeInterview } from './make-interview.ts'

let server: FakeServer
let rooms: FakeMediaRoom[]
let interview: Interview
let stop: (() => void) | undefined
/** What the ring has opened, for the next room. */
let opened: { camera: MediaStreamTrack; microphone: MediaStreamTrack } | undefined

beforeEach(() => {
  vi.useFakeTimers()
  const kept = new Map<string, string>()
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  server = new FakeServer()
  rooms = []
  opened = undefined
  interview = makeInterview({ liveAt: null })
  server.answers['interview:join'] = () => ({ interview, messages: [], media: { url: 'ws://media', token: 'key' } })
  server.answers['interview:connected'] = () => interview
  server.answers['interview:interrupted'] = () => interview
  server.answers['interview:set-mode'] = ({ mode }: { mode: Mode }) => (interview = { ...interview, mode, version: interview.version + 1 })
})

afterEach(() => {
  stop?.()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** The room of one side on a new page. */
async function openRoom(): Promise<InterviewRoom> {
  stop?.()
  const room = new InterviewRoom({
    realtime: new Realtime(server.open),
    interviewId,
    side: 'worker',
    media: 'ready',
    openMediaRoom: (listeners, devices) => {
      const one = new FakeMediaRoom(listeners, devices)
      rooms.push(one)
      return Promise.resolve(one)
    },
    takeOpened: () => opened,
  })
  stop = room.start()
  await settle()
  return room
}

function settle(): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(10)
}

/** The server tells of a change that came from elsewhere. */
async function hear(more: Partial<Interview>): Promise<void> {
  interview = { ...interview, ...more, version: interview.version + 1 }
  server.publish('interview:changed', interview)
  await settle()
}

it('opens camera and microphone for a call by video', async () => {
  await openRoom()
  expect(rooms).toMatchObject([{ isCameraOn: true, isMicrophoneOn: true }])
})

it('leaves a camera off that the person switched off, whatever else changes', async () => {
  const room = await openRoom()
  await room.call.switchCamera(false)
  await hear({ interviewerPresent: false })
  await hear({ interviewerPresent: true, plannedSeconds: 660 })
  expect(rooms[0]?.cameraSwitches).toEqual([true, false])
  expect(room.call.camera).toBe('off')
})

it('comes back from a reload as muted and unseen as it was', async () => {
  const room = await openRoom()
  await room.call.switchCamera(false)
  await room.call.switchMicrophone(false)
  interview = { ...interview, liveAt: interview.serverNow }
  await openRoom()
  expect(rooms[1]).toMatchObject({ isCameraOn: false, isMicrophoneOn: false })
})

it('goes down at once when the other side does', async () => {
  const room = await openRoom()
  await hear({ mode: 'audio' })
  expect(rooms[0]).toMatchObject({ isCameraOn: false, isMicrophoneOn: true })
  await hear({ mode: 'text' })
  expect(rooms[0]?.isLeft).toBe(true)
  expect(room.mode).toBe('text')
})

it('opens nothing when the other side goes up, until this side agrees', async () => {
  interview = makeInterview({ liveAt: null, mode: 'text' })
  const room = await openRoom()
  await hear({ mode: 'video', liveAt: interview.serverNow })
  expect(rooms).toHaveLength(0)
  expect(room).toMatchObject({ mode: 'text', asked: 'video' })
  await room.setMode('video')
  await settle()
  expect(rooms).toMatchObject([{ isCameraOn: true, isMicrophoneOn: true }])
  expect(room.asked).toBeUndefined()
  expect(server.namesSent('interview:set-mode')).toEqual([])
})

it('opens no camera in a call by voice when the other side turns video on', async () => {
  interview = makeInterview({ liveAt: null, mode: 'audio' })
  const room = await openRoom()
  await hear({ mode: 'video' })
  expect(rooms).toMatchObject([{ isCameraOn: false, isMicrophoneOn: true }])
  expect(room.asked).toBe('video')
})

it('asks again after a step down, whatever was agreed before', async () => {
  const room = await openRoom()
  await hear({ mode: 'text' })
  await hear({ mode: 'video' })
  expect(room).toMatchObject({ mode: 'text', asked: 'video' })
})

it('brings both down when this side says no', async () => {
  interview = makeInterview({ liveAt: null, mode: 'text' })
  const room = await openRoom()
  await hear({ mode: 'video' })
  await room.setMode(room.mode)
  expect(server.namesSent('interview:set-mode')).toMatchObject([{ mode: 'text', reason: 'put_off' }])
  expect(room.asked).toBeUndefined()
})

it('says for a while that the other side put off what this one asked, and of no other step down', async () => {
  interview = makeInterview({ liveAt: null, mode: 'text' })
  const room = await openRoom()
  const ask = async () => {
    await room.setMode('video')
    await settle()
    expect(room).toMatchObject({ mode: 'video', isPutOff: false })
  }
  await ask()
  await hear({ mode: 'text', putOffBy: 'interviewer' })
  expect(room).toMatchObject({ mode: 'text', isPutOff: true })
  await hear({ plannedSeconds: 660 })
  expect(room.isPutOff).toBe(true)
  await vi.advanceTimersByTimeAsync(16_000)
  expect(room.isPutOff).toBe(false)
  interview = { ...interview, putOffBy: null }
  await ask()
  await hear({ mode: 'text' })
  expect(room.isPutOff).toBe(false)
  await hear({ mode: 'video' })
  await hear({ mode: 'text', putOffBy: 'worker' })
  expect(room.isPutOff).toBe(false)
})

it('holds to the way chosen in the ring when the other side was faster', async () => {
  keepRoom(interviewId, { agreed: 'text' })
  const room = await openRoom()
  expect(rooms).toHaveLength(0)
  expect(room.asked).toBe('video')
})

it('opens nothing by itself on another page of a talk that runs', async () => {
  interview = makeInterview()
  const room = await openRoom()
  expect(rooms).toHaveLength(0)
  expect(room.asked).toBe('video')
})

it('opens the own devices when this side asks for video', async () => {
  interview = makeInterview({ liveAt: null, mode: 'text' })
  const room = await openRoom()
  await room.setMode('video')
  await settle()
  expect(rooms).toMatchObject([{ isCameraOn: true, isMicrophoneOn: true }])
})

it('forgets what it agreed to when the server refuses', async () => {
  interview = makeInterview({ liveAt: null, mode: 'text' })
  const room = await openRoom()
  server.answers['interview:set-mode'] = () => {
    throw new Error('media_unavailable')
  }
  await room.setMode('video')
  await hear({ mode: 'video' })
  expect(rooms).toHaveLength(0)
})

it('is in the room again when the page that showed it starts anew', async () => {
  const room = await openRoom()
  stop?.()
  await settle()
  stop = room.start()
  await settle()
  expect(rooms.at(-1)).toMatchObject({ isLeft: false, isMicrophoneOn: true })
  await hear({ plannedSeconds: 660 })
  expect(room.interview?.plannedSeconds).toBe(660)
})

it('says why more time was not given', async () => {
  server.answers['interview:extend'] = () => {
    throw new Error('interview_over')
  }
  const room = await openRoom()
  await room.extend()
  expect(room.problem).toBe('interview_over')
})

it('stops asking for a key when nobody is let in', async () => {
  await openRoom()
  let asked = 0
  server.answers['interview:join'] = () => {
    asked += 1
    throw new Error('not_found')
  }
  rooms[0]?.listeners.closed('lost')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toBe(1)
})

it('takes up video by itself when the media server that was lost is back', async () => {
  const room = await openRoom()
  await hear({ mode: 'text', hasLostMedia: true })
  expect(room.mode).toBe('text')
  server.answers['interview:set-mode'] = ({ mode }: { mode: Mode }) =>
    (interview = { ...interview, mode, hasLostMedia: false, version: interview.version + 1 })
  server.publish('media:changed', { status: 'ready' })
  await settle()
  expect(room).toMatchObject({ mode: 'video', asked: undefined })
  expect(rooms.at(-1)).toMatchObject({ isCameraOn: true, isMicrophoneOn: true })
})

it('looks for a media server that only stumbled, and leaves writing alone that somebody chose', async () => {
  const room = await openRoom()
  await hear({ mode: 'text', hasLostMedia: true })
  await vi.advanceTimersByTimeAsync(11_000)
  expect(room.mode).toBe('video')
  await hear({ mode: 'text', hasLostMedia: false })
  await vi.advanceTimersByTimeAsync(300_000)
  server.publish('media:changed', { status: 'ready' })
  await settle()
  expect(room.mode).toBe('text')
})

it('says in writing too that the other side is gone, and that they are back', async () => {
  interview = makeInterview({ mode: 'text' })
  const room = await openRoom()
  expect(room).toMatchObject({ mode: 'text', view: 'talking' })
  await hear({ interviewerPresent: false, interviewerAbsentSince: '2026-11-24T02:03:00.000Z' })
  expect(room.view).toBe('other_gone')
  await hear({ interviewerPresent: true, interviewerAbsentSince: null })
  expect(room.view).toBe('talking')
})

it('stays out of a call that another page of the same person is in, until it is asked in', async () => {
  interview = makeInterview()
  const room = await openRoom()
  expect(room).toMatchObject({ view: 'replaced', asked: 'video' })
  expect(rooms).toHaveLength(0)
  expect(server.namesSent('interview:connected')).toEqual([])
  await room.useThisPage()
  await settle()
  expect(rooms).toMatchObject([{ isCameraOn: true, isMicrophoneOn: true }])
  expect(room.view).toBe('talking')
})

it('says nothing of an outage when such a page is closed, and comes in when the other one is gone', async () => {
  interview = makeInterview()
  const room = await openRoom()
  stop?.()
  expect(server.namesSent('interview:interrupted')).toEqual([])
  stop = room.start()
  await settle()
  await hear({ workerPresent: false })
  expect(room.view).toBe('talking')
})

it('moves to voice on a bad network, which repairs of the connection do not make a new one', async () => {
  const room = await openRoom()
  const { listeners } = rooms[0]!
  for (const _ of [1, 2]) {
    listeners.ownQuality('poor')
    await vi.advanceTimersByTimeAsync(2_500)
    listeners.reconnecting()
    await vi.advanceTimersByTimeAsync(2_500)
    listeners.reconnected()
    listeners.ownQuality('unknown')
    expect(room.mode).toBe('video')
  }
  listeners.ownQuality('poor')
  await vi.advanceTimersByTimeAsync(600)
  expect(room.lastMove).toEqual({ mode: 'audio', reason: 'weak_network' })
})

it('hears that nothing comes from the other side, which moves nothing, until something comes or the call is left', async () => {
  const room = await openRoom()
  const sent = server.namesSent('interview:interrupted').length
  rooms[0]!.listeners.otherSilent(true)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(room).toMatchObject({ view: 'talking', mode: 'video', call: { isOtherSilent: true } })
  expect([server.namesSent('interview:interrupted').length, server.namesSent('interview:set-mode')]).toEqual([sent, []])
  rooms[0]!.listeners.otherSilent(false)
  expect(room.call.isOtherSilent).toBe(false)
  rooms[0]!.listeners.otherSilent(true)
  await room.setMode('text')
  expect(room.call.isOtherSilent).toBe(false)
})

it('stays at video when the network is good after a long time without any', async () => {
  const room = await openRoom()
  const { listeners } = rooms[0]!
  listeners.reconnecting()
  await vi.advanceTimersByTimeAsync(20_000)
  listeners.reconnected()
  listeners.ownQuality('unknown')
  await vi.advanceTimersByTimeAsync(2_000)
  listeners.ownQuality('good')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(room.mode).toBe('video')
  expect(server.namesSent('interview:set-mode')).toEqual([])
})

describe('camera and microphone that the ring opened', () => {
  const fakeTrack = () => {
    const track = { readyState: 'live', stop: () => (track.readyState = 'ended') }
    return track as unknown as MediaStreamTrack
  }
  const states = () => [opened?.camera.readyState, opened?.microphone.readyState]
  beforeEach(() => {
    opened = { camera: fakeTrack(), microphone: fakeTrack() }
  })

  it('go on in a room that opens with video', async () => {
    await openRoom()
    expect(states()).toEqual(['live', 'live'])
  })

  it('go off in a room that opens in writing', async () => {
    interview = makeInterview({ liveAt: null, mode: 'text' })
    await openRoom()
    expect(states()).toEqual(['ended', 'ended'])
  })

  it('go off with the camera only in a room that opens by voice', async () => {
    interview = makeInterview({ liveAt: null, mode: 'audio' })
    await openRoom()
    expect(states()).toEqual(['ended', 'live'])
  })

  it('go off when the interview has ended already', async () => {
    interview = makeInterview({ status: 'ended' })
    await openRoom()
    expect(states()).toEqual(['ended', 'ended'])
  })

  it('go off when the room lets nobody in', async () => {
    server.answers['interview:join'] = () => {
      throw new Error('not_found')
    }
    await openRoom()
    expect(states()).toEqual(['ended', 'ended'])
  })

  it('go off when the page is left before the room answered', async () => {
    delete server.answers['interview:join']
    await openRoom()
    stop?.()
    await settle()
    expect(states()).toEqual(['ended', 'ended'])
  })
})
