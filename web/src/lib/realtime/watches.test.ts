import type { BoothId, FairId } from '@cho-phien/shared/ids'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeServer } from './fake-server.ts'
import { keepFresh } from './keep-fresh.ts'
import { Realtime } from './Realtime.svelte.ts'
import { askWatch, holdWatch } from './watches.ts'

const boothId = 'booth' as BoothId
const fairId = 'fair' as FairId
let server: FakeServer
let realtime: Realtime

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
  server = new FakeServer()
  for (const name of ['booth:watch', 'booth:unwatch', 'fair:watch', 'fair:unwatch', 'center:watch'] as const)
    server.answers[name] = () => ({})
  realtime = new Realtime(server.open)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

async function openPage(): Promise<() => void> {
  const stop = keepFresh({ realtime, watch: [['booth:watch', { boothId }]], listen: () => [], reload: () => Promise.resolve() })
  await vi.advanceTimersByTimeAsync(10)
  return stop
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const left = () => server.namesSent('booth:unwatch')

it('leaves a booth with the last page that looked at it', async () => {
  const [first, second] = [await openPage(), await openPage()]
  first()
  await wait(10_000)
  expect(left()).toEqual([])
  second()
  await wait(10_000)
  expect(left()).toEqual([{ boothId }])
})

it('stays when the next page looks at the same booth', async () => {
  const first = await openPage()
  first()
  await wait(500)
  await openPage()
  await wait(10_000)
  expect(left()).toEqual([])
})

it('is back in the room when a page asks while it is being left', async () => {
  delete server.answers['booth:unwatch']
  const first = await openPage()
  first()
  await wait(3_000)
  expect(left()).toHaveLength(1)
  await openPage()
  expect(server.namesSent('booth:watch')).toHaveLength(1)
  server.answers['booth:unwatch'] = () => ({})
  await wait(10_000)
  expect(server.namesSent('booth:watch')).toHaveLength(2)
  expect(server.sent.at(-1)?.name).toBe('booth:watch')
})

it('keeps the fair for the centre that watches it', async () => {
  const visitor = holdWatch(realtime, ['fair:watch', { fairId }])
  const center = holdWatch(realtime, ['center:watch', { fairId }])
  await askWatch(realtime, 'center:watch', { fairId })
  visitor()
  await wait(10_000)
  expect(server.namesSent('fair:unwatch')).toEqual([])
  center()
  center()
  await wait(10_000)
  expect(server.namesSent('fair:unwatch')).toEqual([{ fairId }])
})

it('says nothing without a connection, which has left its rooms', async () => {
  const stop = await openPage()
  server.drop()
  stop()
  await wait(10_000)
  server.comeBack()
  await wait(100)
  expect(left()).toEqual([])
})
