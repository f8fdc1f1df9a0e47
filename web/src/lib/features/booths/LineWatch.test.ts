import type { BoothLine } from '@cho-phien/shared/booths'
import type { BoothId, FairId } from '@cho-phien/shared/ids'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeServer } from '#lib/realtime/fake-server.ts'
import { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { LineWatch } from './LineWatch.svelte.ts'

const boothId = 'booth' as BoothId
const lineOf = (version: number, more: Partial<BoothLine> = {}) => ({ boothId, version, waiting: version, ...more }) as BoothLine
const loaded = lineOf(3)
let server: FakeServer
let watch: LineWatch
let reloads: number
let stop: () => void

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
  server = new FakeServer()
  server.answers['booth:watch'] = () => lineOf(3)
  watch = new LineWatch({
    realtime: new Realtime(server.open),
    boothId,
    fairId: 'fair' as FairId,
    reload: () => Promise.resolve((reloads += 1)),
  })
  stop = watch.start()
  await vi.advanceTimersByTimeAsync(5_000)
  reloads = 0
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const hear = async (line: BoothLine) => {
  server.publish('booth:changed', line)
  await vi.advanceTimersByTimeAsync(5_000)
}

it('shows what was heard since, and the page anew', async () => {
  expect(watch.lineOf(loaded)).toBe(loaded)
  await hear(lineOf(4))
  expect(watch.lineOf(loaded).version).toBe(4)
  expect(reloads).toBe(1)
})

it('loads the desks anew when a side comes into a room or leaves it, which moves no desk', async () => {
  server.publish('line:changed', { boothId: 'other', version: 3 })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(reloads).toBe(0)
  server.publish('line:changed', { boothId, version: 3 })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(reloads).toBe(1)
})

it('shows what the page loaded when that is newer', async () => {
  await hear(lineOf(4))
  expect(watch.lineOf(lineOf(5)).version).toBe(5)
})

it('is not taken back by a look that was overtaken on its way', async () => {
  await hear(lineOf(5))
  await hear(lineOf(4))
  expect(watch.lineOf(loaded).version).toBe(5)
  expect(reloads).toBe(1)
})

it('leaves other booths and fairs alone', async () => {
  await hear(lineOf(9, { boothId: 'other' as BoothId }))
  server.publish('desk:changed', { deskId: 'desk', boothId: 'other', status: 'ready', version: 1, interviewId: null })
  server.publish('fair:changed', { fairId: 'other', status: 'live', version: 1 })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(watch.lineOf(loaded)).toBe(loaded)
  expect(reloads).toBe(0)
  server.publish('desk:changed', { deskId: 'desk', boothId, status: 'ready', version: 1, interviewId: null })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(reloads).toBe(1)
})

it('after an outage shows what it loads, also at the version that it heard before', async () => {
  await hear(lineOf(4, { asOf: 70, interrupted: 1 }))
  expect(watch.lineOf(lineOf(4, { asOf: 60, interrupted: 0 })).interrupted).toBe(1)
  server.drop()
  server.comeBack()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(watch.lineOf(lineOf(4, { asOf: 80, interrupted: 0 })).interrupted).toBe(0)
  expect(watch.lineOf(loaded).version).toBe(4)
})

it('of two looks at one version, which two nodes sent in the wrong order, shows the one that was read last', async () => {
  await hear(lineOf(4, { asOf: 71, interrupted: 0 }))
  await hear(lineOf(4, { asOf: 70, interrupted: 1 }))
  expect(watch.lineOf(loaded).interrupted).toBe(0)
  expect(reloads).toBe(1)
})
