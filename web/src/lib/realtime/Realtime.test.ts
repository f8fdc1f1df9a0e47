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
  return { server, realtime, resync }
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

it('a server that cannot answer is as one that is not reached, and back with its first answer', async () => {
  const { server, realtime, resync } = await openPage()
  server.answers['booth:watch'] = () => {
    throw new Error('unavailable')
  }
  const reply = realtime.send('booth:watch', { boothId: 'b1' as never })
  expect(realtime.offlineSince).toBeInstanceOf(Date)
  expect(realtime.status).toBe('online')
  await vi.advanceTimersByTimeAsync(6_000)
  expect(resync).not.toHaveBeenCalled()
  server.answers['booth:watch'] = () => 'line'
  await vi.advanceTimersByTimeAsync(1_500)
  await expect(reply).resolves.toBe('line')
  expect(realtime.offlineSince).toBeUndefined()
  expect(resync).toHaveBeenCalledTimes(1)
})

it('a page whose press was given up asks on by itself until the server answers', async () => {
  const { server, realtime, resync } = await openPage()
  server.answers['booth:watch'] = () => {
    throw new Error('unavailable')
  }
  const watch = () => realtime.send('booth:watch', { boothId: 'b1' as never }).catch(() => undefined)
  await Promise.all([watch(), vi.advanceTimersByTimeAsync(31_000)])
  resync.mockReset().mockImplementation(() => void watch())
  await vi.advanceTimersByTimeAsync(6_000)
  expect(resync).toHaveBeenCalledTimes(1)
  server.answers['booth:watch'] = () => 'line'
  await vi.advanceTimersByTimeAsync(6_000)
  expect(realtime.offlineSince).toBeUndefined()
  const asked = resync.mock.calls.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(resync).toHaveBeenCalledTimes(asked)
})
