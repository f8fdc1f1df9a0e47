import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeServer } from './fake-server.ts'
import { Realtime } from './Realtime.svelte.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function openPage() {
  const server = new FakeServer()
  const realtime = new Realtime(server.open)
  const resync = vi.fn()
  realtime.onResync(resync)
  await vi.advanceTimersByTimeAsync(0)
  resync.mockClear()
  return { server, resync }
}

it('a page that is told of missed news by two nodes asks once, within three seconds', async () => {
  const { server, resync } = await openPage()
  server.publish('news:missed', {})
  server.publish('news:missed', {})
  expect(resync).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(resync).toHaveBeenCalledTimes(1)
  server.publish('news:missed', {})
  await vi.advanceTimersByTimeAsync(3_000)
  expect(resync).toHaveBeenCalledTimes(2)
})

it('a page that reconnects in the meantime has asked already', async () => {
  const { server, resync } = await openPage()
  server.publish('news:missed', {})
  server.drop()
  server.comeBack()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(resync).toHaveBeenCalledTimes(1)
})
