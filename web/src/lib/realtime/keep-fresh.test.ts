import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeServer } from './fake-server.ts'
import { keepFresh } from './keep-fresh.ts'
import { Realtime } from './Realtime.svelte.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('a page whose data could not be loaded is loaded again without news, but not while there is no connection, nor once it is left', async () => {
  const server = new FakeServer()
  const realtime = new Realtime(server.open)
  const reload = vi.fn(() => Promise.resolve(false))
  const stop = keepFresh({ realtime, listen: (stale) => [realtime.on('fair:changed', stale)], reload })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(reload).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(reload).toHaveBeenCalledTimes(2)
  server.drop()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(reload).toHaveBeenCalledTimes(2)
  server.comeBack()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(reload).toHaveBeenCalledTimes(3)
  stop()
  server.publish('fair:changed', {})
  await vi.advanceTimersByTimeAsync(600_000)
  expect(reload).toHaveBeenCalledTimes(3)
})
