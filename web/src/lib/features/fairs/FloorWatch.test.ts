import type { EmployerId, FairId } from '@cho-phien/shared/ids'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeServer } from '#lib/realtime/fake-server.ts'
import { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { FloorWatch } from './FloorWatch.svelte.ts'

let callBacks: number

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(Response.json(path.endsWith('/counts') ? { callBacks } : { items: [] })))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('counts anew when a call that is owed is made, though no line moved, and when it is asked to', async () => {
  callBacks = 3
  const server = new FakeServer()
  server.answers['center:watch'] = () => ({})
  const watch = new FloorWatch('fair' as FairId)
  const stop = watch.start(new Realtime(server.open), () => Promise.resolve())
  await vi.advanceTimersByTimeAsync(5_000)
  expect(watch.counts?.callBacks).toBe(3)
  callBacks = 2
  server.publish('employer:changed', { employerId: 'employer' as EmployerId, version: 2 })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(watch.counts?.callBacks).toBe(2)
  callBacks = 1
  await watch.fetchCounts()
  expect(watch.counts?.callBacks).toBe(1)
  stop()
})
