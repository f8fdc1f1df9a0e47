import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CallSession, type CallStatus } from './CallSession.svelte.ts'
import { FakeMediaRoom } from './fake-media-room.ts'

const pass = { url: 'ws://media', token: 'key' }
let rooms: FakeMediaRoom[]
let statuses: CallStatus[]
let refused: number
/** What is asked of each room before it is used. */
let prepare: (room: FakeMediaRoom) => void

beforeEach(() => {
  vi.useFakeTimers()
  rooms = []
  statuses = []
  refused = 0
  prepare = () => undefined
})

afterEach(() => {
  vi.useRealTimers()
})

function makeCall(more: Partial<ConstructorParameters<typeof CallSession>[0]> = {}): CallSession {
  return new CallSession({
    openRoom: (listeners, devices) => {
      const room = new FakeMediaRoom(listeners, devices)
      prepare(room)
      rooms.push(room)
      return Promise.resolve(room)
    },
    requestPass: () => Promise.resolve(pass),
    statusChanged: (status) => statuses.push(status),
    devicesRefused: () => (refused += 1),
    ...more,
  })
}

function errorNamed(name: string): Error {
  return Object.assign(new Error(name), { name })
}

it('takes a connection that breaks while publishing for no fault of the microphone', async () => {
  let isFirst = true
  prepare = (room) => {
    if (isFirst) room.microphone = () => Promise.reject(errorNamed('PublishTrackError'))
    isFirst = false
  }
  const call = makeCall()
  await call.enter({ mode: 'audio', pass })
  expect(refused).toBe(0)
  rooms[0]?.listeners.closed('lost')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(call.microphone).toBe('on')
})

it('drops what an older room answers late', async () => {
  let answer: (error: Error) => void = () => undefined
  let isFirst = true
  prepare = (room) => {
    if (isFirst) room.microphone = () => new Promise((_, reject) => (answer = reject))
    isFirst = false
  }
  const call = makeCall()
  void call.enter({ mode: 'audio', pass })
  await vi.advanceTimersByTimeAsync(10)
  rooms[0]?.listeners.closed('lost')
  await vi.advanceTimersByTimeAsync(1_000)
  answer(errorNamed('NotReadableError'))
  await vi.advanceTimersByTimeAsync(10)
  expect(call.microphone).toBe('on')
  expect(refused).toBe(0)
})

it('goes on in writing when the browser refuses the only device', async () => {
  prepare = (room) => (room.microphone = () => Promise.reject(errorNamed('NotAllowedError')))
  const call = makeCall()
  await call.enter({ mode: 'audio', pass })
  expect(call.microphone).toBe('refused')
  expect(refused).toBe(1)
})

it('publishes what was on its way when the connection is repaired', async () => {
  const call = makeCall()
  let isBroken = true
  prepare = (room) => (room.microphone = () => (isBroken ? Promise.reject(errorNamed('PublishTrackError')) : Promise.resolve()))
  await call.enter({ mode: 'audio', pass })
  isBroken = false
  rooms[0]?.listeners.reconnected()
  await vi.advanceTimersByTimeAsync(10)
  expect(call.microphone).toBe('on')
})

it('takes the chosen device into every room', async () => {
  const call = makeCall()
  await call.enter({ mode: 'audio', pass })
  await call.useDevice('audioinput', 'headset')
  rooms[0]?.listeners.closed('lost')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(rooms[1]?.devices).toEqual({ audioinput: 'headset' })
})

it('forgets a silenced speaker with the room it was in', async () => {
  const call = makeCall()
  await call.enter({ mode: 'audio', pass })
  rooms[0]?.listeners.soundBlocked(true)
  expect(call.isSoundBlocked).toBe(true)
  rooms[0]?.listeners.closed('lost')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(call.isSoundBlocked).toBe(false)
})

it('waits longer after each try that failed', async () => {
  let asked = 0
  const call = makeCall({
    requestPass: () => {
      asked += 1
      return Promise.reject(new Error('offline'))
    },
  })
  void call.enter({ mode: 'audio' })
  await vi.advanceTimersByTimeAsync(16_000)
  expect(asked).toBe(6)
  await call.end()
})

it('ends at a refusal that no further try can change', async () => {
  const call = makeCall({ requestPass: () => Promise.reject(new Error('not_found')), mayAskAgain: () => false })
  await call.enter({ mode: 'audio' })
  expect(call.status).toBe('ended')
})

it.each([
  ['lost', 'leave', 'text'],
  ['lost', 'end', 'ended'],
  ['replaced', 'leave', 'text'],
  ['replaced', 'end', 'ended'],
] as const)('stays as the person left it when the connection is %s in the same moment (%s)', async (reason, way, status) => {
  const call = makeCall()
  await call.enter({ mode: 'audio', pass })
  statuses = []
  rooms[0]?.listeners.closed(reason)
  await call[way]()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(call.status).toBe(status)
  expect(statuses).toEqual([status])
  expect(rooms).toHaveLength(1)
})
