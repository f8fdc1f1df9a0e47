import type { InterviewId } from '@cho-phien/shared/ids'
import type { Interview } from '@cho-phien/shared/interviews'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { findKeptRoom } from '#lib/features/interviews/kept-room.ts'
import { interviewId, makeInterview } from '#lib/features/interviews/make-interview.ts'
import { FakeServer } from '#lib/realtime/fake-server.ts'
import { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { RingWatcher } from './RingWatcher.svelte.ts'

const ring = makeInterview({ status: 'ringing', liveAt: null, serverNow: '2026-11-24T02:00:00.000Z' })
let server: FakeServer
let readCurrent = () => Promise.resolve<Interview | null>(ring)
let watcher: RingWatcher
let stop: () => void

beforeEach(async () => {
  vi.useFakeTimers()
  const kept = new Map<string, string>()
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
  server = new FakeServer()
  watcher = new RingWatcher({
    realtime: new Realtime(server.open),
    readCurrent: () => readCurrent(),
    enterRoom: () => undefined,
  })
  stop = watcher.start()
  await vi.advanceTimersByTimeAsync(10)
})

afterEach(() => {
  readCurrent = () => Promise.resolve(ring)
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('runs out in silence without a network, and keeps the ring until the truth is known', async () => {
  server.drop()
  expect(watcher.isOffline).toBe(true)
  await vi.advanceTimersByTimeAsync(100_000)
  expect(watcher.secondsLeft).toBe(0)
  expect(watcher.ring?.id).toBe(interviewId)
  server.comeBack()
  expect(watcher.isOffline).toBe(false)
})

it('keeps the way that was chosen for the room', async () => {
  server.answers['ring:answer'] = () => makeInterview({ status: 'connecting', mode: 'text' })
  await watcher.answer('text')
  expect(findKeptRoom(interviewId).agreed).toBe('text')
})

it('does not take a ring for over by an answer that was on its way when it began', async () => {
  const answers: ((current: Interview | null) => void)[] = []
  readCurrent = () => new Promise((answer) => answers.push(answer))
  const next = makeInterview({ ...ring, id: '00000000-0000-4000-8000-000000000002' as InterviewId })
  const read = watcher.refresh()
  server.publish('ring:started', next)
  answers[0]?.(null)
  await vi.advanceTimersByTimeAsync(10)
  expect(watcher.ring?.id).toBe(next.id)
  answers[1]?.(next)
  await read
  expect(watcher.ring?.id).toBe(next.id)
})
