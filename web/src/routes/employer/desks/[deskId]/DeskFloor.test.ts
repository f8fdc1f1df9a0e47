import type { Desk } from '@cho-phien/shared/booths'
import type { DeskId } from '@cho-phien/shared/ids'
import type { Interview } from '@cho-phien/shared/interviews'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeInterview } from '#lib/features/interviews/make-interview.ts'
import { FakeServer } from '#lib/realtime/fake-server.ts'
import { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { DeskFloor } from './DeskFloor.svelte.ts'

const deskId = 'desk' as DeskId
const ringing = makeInterview({ deskId, status: 'ringing', version: 3 })
const connecting = makeInterview({ deskId, status: 'connecting', version: 4 })
const desk = { id: deskId, boothId: 'booth', status: 'ringing', version: 7 } as Desk
const nothing = { line: [], total: 0, day: [], owed: null, interview: null }
let asked: ((current: Interview | null) => void)[]
let floor: DeskFloor

beforeEach(() => {
  vi.stubGlobal('window', globalThis)
  asked = []
  floor = new DeskFloor({
    realtime: new Realtime(new FakeServer().open),
    reads: {
      line: () => Promise.resolve({ items: [] }),
      day: () => Promise.resolve({ items: [], owed: null }),
      current: () => new Promise((answer) => asked.push(answer)),
    },
    desk,
    snapshot: nothing,
  })
})
afterEach(() => vi.unstubAllGlobals())

it('keeps the room open when a slow older answer still says that it rings', async () => {
  const older = floor.look()
  const newer = floor.look()
  asked[1]?.(connecting)
  await newer
  asked[0]?.(ringing)
  await older
  expect(floor.interview).toEqual(connecting)
  expect(floor.view).toBe('room')
})

it('never takes an interview back to an earlier version', async () => {
  for (const current of [connecting, ringing]) {
    const look = floor.look()
    asked.pop()?.(current)
    await look
  }
  expect(floor.interview).toEqual(connecting)
})

it('takes over that there is no interview any more', async () => {
  for (const current of [connecting, null]) {
    const look = floor.look()
    asked.pop()?.(current)
    await look
  }
  expect(floor.interview).toBeNull()
  expect(floor.view).toBe('ready')
})
