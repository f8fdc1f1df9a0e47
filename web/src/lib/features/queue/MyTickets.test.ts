import type { BoothLine } from '@cho-phien/shared/booths'
import type { BoothId, FairId, TicketId } from '@cho-phien/shared/ids'
import type { LineMove, Ticket } from '@cho-phien/shared/queue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeServer } from '#lib/realtime/fake-server.ts'
import { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { keptSentence, leaveSentence } from './leave-words.ts'
import { missedSentence } from './missed-words.ts'
import { MyTickets } from './MyTickets.svelte.ts'
import { isUrgentPlace, spokenPlace } from './spoken-place.ts'
import { messageOf } from './ticket-words.ts'

const boothId = 'booth' as BoothId
let server: FakeServer
let tickets: MyTickets
let stop: () => void
let loads: number
/** What the server has now. */
let rows: Ticket[]
let load: () => Promise<Ticket[]>

/** Places 1 to 5 wait; the own one is the last. */
function lineOf(version: number, more: Partial<BoothLine> = {}): BoothLine {
  return {
    boothId,
    version,
    fairStatus: 'live',
    status: 'open',
    waiting: 5,
    present: 5,
    placeSum: 15,
    interviewing: 1,
    absentSince: null,
    ...more,
  } as BoothLine
}
function ticketOf(version: number, more: Partial<Ticket> = {}): Ticket {
  const line = lineOf(version)
  const place = { place: 5, ahead: 4, awayAhead: 0, aheadVersion: version, number: 5, version: 1 }
  return {
    id: 'ticket' as TicketId,
    fairId: 'fair' as FairId,
    boothId,
    employerName: 'May',
    status: 'waiting',
    ...place,
    line,
    ...more,
  } as Ticket
}

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
  server = new FakeServer()
  rows = [ticketOf(1)]
  loads = 0
  load = () => Promise.resolve(rows)
  server.answers['booth:watch'] = () => rows[0]?.line
  server.answers['booth:unwatch'] = () => ({})
  tickets = new MyTickets({
    realtime: new Realtime(server.open),
    load: () => {
      loads += 1
      return load()
    },
  })
  tickets.seed(rows)
  stop = tickets.connect()
  await wait(10)
  loads = 0
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const moved = (...moves: LineMove[]) => server.publish('queue:moved', { boothId, moves })
const left = (version: number, place: number) => moved({ kind: 'left', version, place, cause: null })
const joined = (version: number, place: number) => moved({ kind: 'joined', version, place, cause: null })
const counts = (line: BoothLine) => server.publish('booth:changed', line)
const ahead = () => tickets.open[0]?.ahead

describe('a place', () => {
  it('moves up with each who leaves before it, and by nobody behind it', () => {
    left(2, 1)
    joined(3, 6)
    left(4, 6)
    expect(ahead()).toBe(3)
  })

  it('counts a move once that is told twice', () => {
    left(2, 1)
    left(2, 1)
    expect(ahead()).toBe(3)
  })

  it('asks nothing while all moves were heard', async () => {
    left(2, 1)
    counts(lineOf(2, { waiting: 4, present: 4, placeSum: 14 }))
    await wait(5_000)
    expect(loads).toBe(0)
  })

  it('counts who steps away before it, and asks nothing for it', async () => {
    moved({ kind: 'stepped_away', version: 2, place: 1, cause: null })
    counts(lineOf(2, { present: 4 }))
    await wait(5_000)
    expect(tickets.open[0]).toMatchObject({ ahead: 4, awayAhead: 1 })
    expect(loads).toBe(0)
  })

  it('asks for the truth when a move was lost, also when the counts of people agree', async () => {
    joined(3, 6)
    rows = [ticketOf(3, { ahead: 3, line: lineOf(3, { placeSum: 20 }) })]
    counts(lineOf(3, { placeSum: 20 }))
    await wait(5_000)
    expect(loads).toBe(1)
    expect(ahead()).toBe(3)
  })

  it('hears several moves told together', () => {
    moved({ kind: 'left', version: 2, place: 1, cause: null }, { kind: 'left', version: 3, place: 2, cause: null })
    expect(ahead()).toBe(2)
  })

  it('counts on from where it was counted, also when the counts that came with it are younger', async () => {
    rows = [ticketOf(2, { aheadVersion: 1, line: lineOf(2, { waiting: 4, present: 4, placeSum: 14 }) })]
    tickets.seed(rows)
    left(2, 1)
    expect(ahead()).toBe(3)
    left(3, 2)
    counts(lineOf(3, { waiting: 3, present: 3, placeSum: 12 }))
    await wait(5_000)
    expect(ahead()).toBe(2)
    expect(loads).toBe(0)
  })

  it('finds a lost move in a line that never stands still', async () => {
    rows = [ticketOf(40, { ahead: 3, line: lineOf(40, { waiting: 4, present: 4, placeSum: 14 }) })]
    for (let version = 2; version <= 20; version += 1) {
      counts(lineOf(version, { waiting: 4, placeSum: 14 }))
      await wait(500)
    }
    expect(loads).toBe(1)
    expect(ahead()).toBe(3)
  })

  it('compares again after it listened to nobody for a while', async () => {
    counts(lineOf(2, { waiting: 4, present: 4, placeSum: 14 }))
    stop()
    stop = tickets.connect()
    rows = [ticketOf(3, { ahead: 3, line: lineOf(3, { waiting: 4, present: 4, placeSum: 14 }) })]
    counts(lineOf(3, { waiting: 4, present: 4, placeSum: 14 }))
    await wait(5_000)
    expect(loads).toBe(1)
    expect(ahead()).toBe(3)
  })

  it('reads again a place that is older than the counts it came with, once the line is listened to', async () => {
    const other = 'other' as BoothId
    server.answers['booth:watch'] = () => ({ ...lineOf(9), boothId: other })
    server.answers['queue:join'] = () =>
      ticketOf(9, { id: 'new' as TicketId, boothId: other, aheadVersion: 7, line: { ...lineOf(9), boothId: other } })
    await tickets.join(other, null)
    await wait(200)
    expect(loads).toBe(1)
  })

  it('waits a moment for a move that its counts overtook', async () => {
    counts(lineOf(2, { waiting: 4, present: 4, placeSum: 14 }))
    await wait(500)
    left(2, 1)
    await wait(5_000)
    expect(loads).toBe(0)
    expect(ahead()).toBe(3)
  })

  it('is not moved again by news that its snapshot holds already', () => {
    tickets.seed([ticketOf(4, { ahead: 2 })])
    left(3, 1)
    expect(ahead()).toBe(2)
  })

  it('keeps the later counts of its line when the earlier come last', () => {
    counts(lineOf(3, { interviewing: 2 }))
    counts(lineOf(2, { interviewing: 7 }))
    expect(tickets.open[0]?.line.interviewing).toBe(2)
    counts(lineOf(3, { asOf: 71, interviewing: 1 }))
    counts(lineOf(3, { asOf: 70, interviewing: 2 }))
    tickets.seed([ticketOf(3, { line: lineOf(3, { asOf: 69, interviewing: 3 }) })])
    expect(tickets.open[0]?.line.interviewing).toBe(1)
  })
})

it('does not put a late answer over a ticket that was changed meanwhile', async () => {
  const answer = Promise.withResolvers<Ticket[]>()
  load = () => answer.promise
  const refresh = tickets.refresh()
  server.answers['queue:step-away'] = () => ticketOf(2, { status: 'away', version: 2 })
  await tickets.stepAway('ticket' as TicketId)
  load = () => Promise.resolve([ticketOf(2, { status: 'away', version: 2 })])
  answer.resolve([ticketOf(1)])
  await refresh
  expect(tickets.open[0]?.status).toBe('away')
})

it('watches anew and asks for the truth after an outage', async () => {
  server.drop()
  const watched = server.namesSent('booth:watch').length
  rows = [ticketOf(9, { ahead: 0 })]
  server.comeBack()
  await wait(100)
  expect(server.namesSent('booth:watch')).toHaveLength(watched + 1)
  expect(ahead()).toBe(0)
})

it('asks anew when a booked time changes: it may hold a place elsewhere', async () => {
  rows = [ticketOf(1, { slotElsewhere: { employerName: 'Hoa', startsAt: '', heldFrom: '' } })]
  server.publish('slot:changed', { slotId: 'slot', boothId: 'other', status: 'booked', startsAt: '', version: 2 })
  await wait(1_000)
  expect(tickets.open[0]?.slotElsewhere).toMatchObject({ employerName: 'Hoa' })
})

it('reads what the centre said to its whole line, once for one message, and drops it after half an hour', async () => {
  const at = new Date().toISOString()
  rows = [ticketOf(1, { message: { body: 'Nghỉ đến 13 giờ 30', at } })]
  server.publish('line:message', { boothId, at })
  server.publish('line:message', { boothId, at })
  await wait(1_000)
  expect(loads).toBe(1)
  const [ticket] = tickets.open
  expect(messageOf(ticket!)).toMatchObject({ body: 'Nghỉ đến 13 giờ 30' })
  expect(messageOf({ ...ticket!, status: 'interviewing' })).toBeNull()
  await wait(30 * 60_000)
  expect(messageOf(ticket!)).toBeNull()
})

it('shows first the ticket whose turn is nearest: called or in a room, then missed, then by place in lines that call', () => {
  const at = (name: string, more: Partial<Ticket>, line: Partial<BoothLine> = {}) =>
    ticketOf(1, { id: name as TicketId, boothId: name as BoothId, line: lineOf(1, { boothId: name as BoothId, ...line }), ...more })
  const shown = (...held: Ticket[]) => {
    tickets.seed(held)
    return tickets.open.map(({ id }) => id)
  }
  const [away, third, second] = [at('away', { status: 'away', ahead: 0 }), at('third', { ahead: 3 }), at('second', { ahead: 2 })]
  const paused = at('paused', { ahead: 0 }, { status: 'paused', pace: null })
  const missed = at('missed', { status: 'missed' })
  const talking = at('talking', { status: 'interviewing', ahead: null })
  expect(shown(away, third, second, paused, missed)).toEqual(['missed', 'second', 'third', 'paused', 'away'])
  expect(shown(missed, second, talking)).toEqual(['talking', 'missed', 'second'])
  // A pause of the whole fair leaves their order.
  expect(shown(...[third, second].map((one) => ({ ...one, version: 2, line: { ...one.line, version: 2, pace: null } })))).toEqual([
    'second',
    'third',
  ])
})

it('promises no call after a missed ring before a pause ends', () => {
  const until = '2026-11-24T03:22:00.000Z'
  expect(missedSentence(lineOf(1), until)).toMatch(/trước 10:22 để được gọi trước/)
  expect(missedSentence(lineOf(1, { status: 'paused', pausedBy: 'fair' }), until)).toMatch(/^[^\d]* để giữ chỗ\. Hết tạm dừng/)
})

it('lets go of the line of a ticket that is closed', async () => {
  tickets.seed([ticketOf(2, { status: 'closed', ahead: null, version: 2 })])
  await wait(10_000)
  expect(server.namesSent('booth:unwatch')).toEqual([{ boothId }])
})

describe('what a screen reader hears of it', () => {
  const said = (more: Partial<Ticket>) => spokenPlace(ticketOf(1, { desk: null, passedBy: null, notice: null, ...more }), 'anh', [])

  it('is the place, or what matters more', () => {
    expect(said({})).toContain('còn 4 người')
    expect(said({ ahead: 0 })).toContain('người tiếp theo')
    expect(said({})).not.toContain('ra ngoài')
    expect(said({ awayAhead: 3 })).toMatch(/còn 4 người.* Trong đó 3 người đang ra ngoài/)
    expect(said({ awayAhead: 4 })).toContain('Cả 4 đang ra ngoài: bàn rảnh là gọi anh')
    expect(said({ awayAhead: 1, ahead: 1 })).toContain('Người trước đang ra ngoài')
    expect(said({ status: 'missed' })).toContain('lỡ lượt')
    expect(said({ status: 'ringing' })).toBe('')
  })

  it('is that the place is held, from the moment on at which a booked time elsewhere is near', () => {
    const startsAt = '2026-01-02T03:00:00Z'
    const heldFrom = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()
    const booked = (seconds: number) => ({ ahead: 0, slotElsewhere: { employerName: 'Hoa', startsAt, heldFrom: heldFrom(seconds) } })
    expect(said(booked(60))).toContain('người tiếp theo')
    expect(said(booked(-60))).toMatch(/giữ chỗ.*Hoa/)
  })

  it('is that the place is held while somebody else on the phone is in a call', () => {
    const heldBy = { workerName: 'Lò Thị Mai', employerName: 'Hoa' }
    expect(said({ ahead: 0, heldBy: { ...heldBy, isRinging: true } })).toBe('Giữ chỗ trong lúc Hoa đang gọi Lò Thị Mai.')
    expect(said({ ahead: 0, heldBy: { ...heldBy, isRinging: false } })).toBe('Giữ chỗ trong lúc Lò Thị Mai nói chuyện ở Hoa.')
  })

  it('is that nobody is called any more once the fair is closing, before everything else and at once', () => {
    const line = lineOf(2, { fairStatus: 'closing' })
    for (const status of ['waiting', 'away', 'missed'] as const) expect(said({ status, line })).toContain('không gọi thêm ai')
    const others = [ticketOf(1, { line, employerName: 'Siêu thị' }), ticketOf(1, { employerName: 'Xưởng gỗ' })]
    expect(spokenPlace(ticketOf(1, { line }), 'anh', others)).toMatch(/^May, Siêu thị: phiên sắp đóng.*liên lạc lại/)
    expect(isUrgentPlace(ticketOf(1, { line }))).toBe(true)
    expect(isUrgentPlace(ticketOf(1))).toBe(false)
  })
})

it('says before a ticket is given back what is lost with it, and that the others stay, with the call that is promised for each', () => {
  const line = lineOf(2, { fairStatus: 'closing' })
  expect(leaveSentence(ticketOf(1))).toContain('lấy số mới')
  expect(leaveSentence(ticketOf(1, { line }))).toBe('Bỏ rồi May không liên lạc lại nữa.')
  expect(keptSentence(ticketOf(1, { number: 3 }))).toBe('Số 003 ở May vẫn giữ.')
  expect(keptSentence(ticketOf(1, { number: 3, line }))).toBe('Số 003 ở May vẫn giữ, sẽ có người liên lạc lại.')
})

it('what could not be read after news is read again, and at once after a reconnection', async () => {
  rows = [ticketOf(1, { status: 'away', version: 2 })]
  load = () => Promise.reject(new Error('no answer'))
  server.publish('ticket:changed', { ticketId: 'ticket', boothId, status: 'away', interviewId: null, version: 2 })
  await wait(1_000)
  load = () => Promise.resolve(rows)
  await wait(10_000)
  expect(tickets.open[0]?.status).toBe('away')
  load = () => new Promise(() => {})
  server.publish('ticket:changed', { ticketId: 'ticket', boothId, status: 'waiting', interviewId: null, version: 3 })
  await wait(1_000)
  rows = [ticketOf(1, { version: 3 })]
  load = () => Promise.resolve(rows)
  server.drop()
  server.comeBack()
  await wait(100)
  expect(tickets.open[0]?.status).toBe('waiting')
})
