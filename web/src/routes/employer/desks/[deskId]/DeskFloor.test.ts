import type { Desk } from '@cho-phien/shared/booths'
import type { DeskId } from '@cho-phien/shared/ids'
import type { Interview } from '@cho-phien/shared/interviews'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeInterview } from '#lib/features/interviews/make-interview.ts'
import { FakeServer } from '#lib/realtime/fake-server.ts'
import { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import type { LineEntry } from '@cho-phien/shared/queue'
import { nextInLine, sidesOf, viewOf, type DayItem } from './desk-data.ts'
import { heldSentence } from './held-words.ts'
import { DeskFloor } from './DeskFloor.svelte.ts'

const deskId = 'desk' as DeskId
const ringing = makeInterview({ deskId, status: 'ringing', version: 3 })
const connecting = makeInterview({ deskId, status: 'connecting', version: 4 })
const desk = { id: deskId, boothId: 'booth', status: 'ringing', version: 7 } as Desk
const nothing = { line: [], total: 0, away: 0, missed: [], longestSince: null, pause: null, day: [], owed: null, interview: null }
let day: { items: DayItem[]; owed: DayItem | null }
let asked: ((current: Interview | null) => void)[]
let floor: DeskFloor
let server: FakeServer

beforeEach(() => {
  vi.stubGlobal('window', globalThis)
  asked = []
  day = { items: [], owed: null }
  server = new FakeServer()
  floor = new DeskFloor({
    realtime: new Realtime(server.open),
    reads: {
      line: () => Promise.resolve({ items: [], total: 0, away: 0, missed: [], longestSince: null, pause: null }),
      day: () => Promise.resolve(day),
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
  floor.hold.note(true)
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

it('says that an outcome was recorded, whatever is refused after it', async () => {
  server.answers['desk:watch'] = () => ({ ...desk, isHeld: true })
  server.answers['outcome:record'] = () => ({})
  server.answers['desk:ready'] = () => {
    throw new Error('fair_not_live')
  }
  const stop = floor.start()
  await vi.waitFor(() => expect(asked).not.toEqual([]))
  for (const answer of asked.splice(0)) answer(null)
  const recording = floor.record(connecting.id, { kind: 'hired' }, 'ready')
  await vi.waitFor(() => expect(asked).not.toEqual([]))
  for (const answer of asked.splice(0)) answer(null)
  expect(await recording).toBe(true)
  expect(floor.hasSaved).toBe(true)
  expect(floor.problem).toBe('fair_not_live')
  stop()
})

it('says of an outcome that the centre wrote that the centre did, and nothing was saved here', async () => {
  const owed = {
    interviewId: connecting.id,
    workerName: 'Giàng A Chu',
    stopReason: 'Quá giờ',
    outcomeKind: null,
    centreReason: null,
  } as DayItem
  const look = async () => {
    const looking = floor.look()
    asked.pop()?.(null)
    await looking
  }
  day = { items: [owed], owed }
  await look()
  expect(floor.stopped).toEqual({ reason: 'Quá giờ', workerName: 'Giàng A Chu' })
  const written = { ...owed, outcomeKind: 'shortlisted' as const, centreReason: 'Người phỏng vấn đã về' }
  day = { items: [written], owed: null }
  await look()
  expect(floor.writtenByCentre).toEqual(written)
  expect(floor.stopped).toBeUndefined()
  expect(floor.hasSaved).toBe(false)
  // Something newer happens.
  server.answers['desk:ready'] = () => ({ ...desk, status: 'ready', version: 8 })
  void floor.ready()
  expect(floor.writtenByCentre).toBeUndefined()
})

describe('a desk that one page holds', () => {
  let holder: 'here' | 'elsewhere'
  let stop: () => void

  beforeEach(async () => {
    vi.useFakeTimers()
    holder = 'elsewhere'
    server.answers['desk:watch'] = ({ wish }: { wish: string }) => {
      if (wish === 'take_over') holder = 'here'
      return { ...desk, status: 'paused', version: 9, isHeld: holder === 'here' }
    }
    server.answers['desk:heartbeat'] = () => {
      if (holder === 'elsewhere') throw new Error('desk_elsewhere')
      return {}
    }
    server.answers['desk:ready'] = () => {
      throw new Error('desk_elsewhere')
    }
    stop = floor.start()
    await vi.advanceTimersByTimeAsync(1)
  })
  afterEach(() => {
    stop()
    vi.useRealTimers()
  })

  const wishes = () => server.namesSent('desk:watch').map((sent) => (sent as { wish: string }).wish)

  it('says that another page holds it, sends no heartbeat, and asks now and then whether that one has gone', async () => {
    expect(floor.view).toBe('elsewhere')
    expect(floor.hold.status).toBe('elsewhere')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(server.namesSent('desk:heartbeat')).toEqual([])
    expect(wishes()).toEqual(['sit', 'stand_by', 'stand_by'])
    holder = 'here'
    await vi.advanceTimersByTimeAsync(10_000)
    expect(floor.view).toBe('resting')
  })

  it('takes it over for a press, and beats from then on', async () => {
    await floor.takeOver()
    expect(floor.view).toBe('resting')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(server.namesSent('desk:heartbeat')).toHaveLength(1)
  })

  it('says that it moved when another page took it over, whether it hears that by an event, a heartbeat or a refusal', async () => {
    for (const tell of [
      () => server.publish('desk:changed', { deskId, boothId: 'booth', status: 'paused', version: 10, interviewId: null }),
      () => undefined, // the next heartbeat
      () => void floor.ready(),
    ]) {
      await floor.takeOver()
      expect(floor.hold.status).toBe('held')
      holder = 'elsewhere'
      tell()
      await vi.advanceTimersByTimeAsync(10_000)
      expect(floor.hold.status).toBe('moved')
      expect(floor.view).toBe('elsewhere')
      expect(floor.problem).toBeUndefined()
    }
  })

  it('opens no room before it is known which page holds it', () => {
    expect(viewOf(desk, { owed: null, interview: connecting }, 'unknown')).toBe('entering')
    expect(viewOf(desk, { owed: null, interview: connecting }, 'moved')).toBe('elsewhere')
    expect(viewOf(desk, { owed: null, interview: connecting }, 'held')).toBe('room')
  })
})

it('says nothing of a pause over a ring that goes on, and says it once the ring is over', () => {
  const pause = { by: 'employer' as const, reason: 'Nghỉ trưa', since: '2026-01-02T03:00:00Z' }
  const at = (interview: Interview | null) =>
    new DeskFloor({
      realtime: new Realtime(server.open),
      reads: { line: vi.fn(), day: vi.fn(), current: vi.fn() },
      desk,
      snapshot: { ...nothing, pause, interview },
    }).boothPause
  expect(at(ringing)).toBeNull()
  expect(at(null)).toEqual(pause)
})

it('passes over whoever cannot be called now, and says why', () => {
  const time = Date.parse('2026-01-02T03:00:00Z')
  const entry = (more: object) => ({ status: 'waiting', elsewhere: null, heldFrom: null, desk: null, ...more }) as LineEntry
  const booked = entry({ heldFrom: '2026-01-02T02:59:00Z' })
  const later = entry({ heldFrom: '2026-01-02T03:01:00Z' })
  const held = [entry({ status: 'away' }), entry({ elsewhere: 'interrupted' }), entry({ desk: { id: 'other', number: 2 } }), booked]
  expect(nextInLine(held, { deskId, time })).toBeUndefined()
  expect(nextInLine([...held, later], { deskId, time })).toBe(later)
  expect(heldSentence([booked], { deskId, time })).toContain('giờ hẹn')
})

it('lists first whom it can call now, each in the order of the line, and those who stepped away by themselves', () => {
  const entry = (number: number, more: object = {}) =>
    ({ number, status: 'waiting', elsewhere: null, heldFrom: null, desk: null, ...more }) as LineEntry
  const line = [
    entry(1, { elsewhere: 'talking' }),
    entry(2),
    entry(3, { status: 'away' }),
    entry(4),
    entry(5, { desk: { id: 'other', number: 2 } }),
  ]
  const { here, away } = sidesOf(line, { deskId, time: 0 })
  expect(here.map(({ number }) => number)).toEqual([2, 4, 1, 5])
  expect(away.map(({ number }) => number)).toEqual([3])
})

it('lists whoever was handed to it right behind the one it calls next, however many of the others stand between', () => {
  const entry = (number: number, more: object = {}) =>
    ({ number, status: 'waiting', elsewhere: null, heldFrom: null, desk: null, ...more }) as LineEntry
  const own = { desk: { id: deskId, number: 1 } }
  const line = [entry(1), entry(2), entry(3), entry(24, own), entry(25, { ...own, elsewhere: 'talking' })]
  expect(sidesOf(line, { deskId, time: 0 }).here.map(({ number }) => number)).toEqual([1, 24, 2, 3, 25])
})
