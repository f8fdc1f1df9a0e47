import type { BoothId, InterviewId, TicketId, WorkerId } from '@cho-phien/shared/ids'
import type { Interview } from '@cho-phien/shared/interviews'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findKeptRoom } from '#lib/features/interviews/kept-room.ts'
import { interviewId, makeInterview } from '#lib/features/interviews/make-interview.ts'
import { FakeServer } from '#lib/realtime/fake-server.ts'
import { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { handedFromWords } from './handed-from-words.ts'
import { overWords } from './ring-over.ts'
import { RingWatcher, type EndedTicket } from './RingWatcher.svelte.ts'
import { isSaidByTicket } from './said-by-ticket.ts'

const ring = makeInterview({ status: 'ringing', ticketId: 'ticket' as TicketId, liveAt: null, serverNow: '2026-11-24T02:00:00.000Z' })
let server: FakeServer
let readCurrent = () => Promise.resolve<Interview | null>(ring)
let watcher: RingWatcher
let ticket: EndedTicket | undefined
let fairStatus: EndedTicket['line']['fairStatus']
let boothStatus: EndedTicket['line']['status']
let missed: Interview | null
let readTicket: () => Promise<EndedTicket | undefined>
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
  ticket = undefined
  fairStatus = 'live'
  boothStatus = 'open'
  missed = null
  readTicket = () => Promise.resolve(ticket)
  server = new FakeServer()
  watcher = new RingWatcher({
    realtime: new Realtime(server.open),
    readCurrent: async () => ({ interview: await readCurrent(), missed }),
    readTicket: () => readTicket(),
    enterRoom: () => undefined,
  })
  stop = watcher.start()
  await vi.advanceTimersByTimeAsync(10)
})

const endedTicket = (status: EndedTicket['status'], closeReason: EndedTicket['closeReason'] = null): EndedTicket => ({
  boothId: 'booth' as BoothId,
  status,
  closeReason,
  missedUntil: '2026-11-24T03:22:00.000Z',
  version: 5,
  line: { fairStatus, status: boothStatus, statusReason: 'Mất điện', pausedBy: boothStatus === 'paused' ? 'fair' : null },
  isCallOwed: false,
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

it('a reconnection reads at once although an earlier read hangs', async () => {
  stop()
  readCurrent = () => new Promise(() => {})
  stop = watcher.start()
  await vi.advanceTimersByTimeAsync(10)
  server.drop()
  readCurrent = () => Promise.resolve(makeInterview({ ...ring, id: '00000000-0000-4000-8000-000000000003' as InterviewId }))
  server.comeBack()
  await vi.advanceTimersByTimeAsync(10)
  expect(watcher.ring?.id).toBe('00000000-0000-4000-8000-000000000003')
})

it('a ring whose read failed is read again', async () => {
  readCurrent = () => Promise.reject(new Error('no answer'))
  server.publish('ticket:changed', { ticketId: ring.ticketId, boothId: 'booth', status: 'ringing', interviewId: null, version: 6 })
  await vi.advanceTimersByTimeAsync(10)
  readCurrent = () => Promise.resolve(makeInterview({ ...ring, id: '00000000-0000-4000-8000-000000000003' as InterviewId }))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(watcher.ring?.id).toBe('00000000-0000-4000-8000-000000000003')
})

describe('news that is late, or of something else, changes nothing', () => {
  const connecting = makeInterview({ ...ring, status: 'connecting', version: 4 })
  const tick = () => vi.advanceTimersByTimeAsync(10)
  const answered = async () => {
    server.answers['ring:answer'] = () => connecting
    await watcher.answer('text')
  }

  it('who declined is not rung again by what was on its way', async () => {
    server.answers['ring:decline'] = () => ({})
    await watcher.decline('later')
    server.publish('ring:started', ring)
    await tick()
    expect(watcher.ring).toBeUndefined()
  })

  it('who declined reads no word of a call that passed', async () => {
    server.answers['ring:decline'] = () => {
      throw new Error('internal')
    }
    await watcher.decline('later')
    readCurrent = () => Promise.resolve(null)
    await watcher.refresh()
    expect(watcher.ring).toBeUndefined()
    expect(watcher.over).toBeUndefined()
  })

  it('who answered is not rung again', async () => {
    await answered()
    server.publish('ring:started', ring)
    await tick()
    expect(watcher.ring).toBeUndefined()
    expect(watcher.running?.version).toBe(4)
  })

  it('a ring that was extended keeps its time', async () => {
    const extended = makeInterview({ ...ring, ringDeadlineAt: '2026-11-24T02:05:00.000Z', version: 3 })
    server.publish('interview:changed', extended)
    server.publish('interview:changed', makeInterview({ ...ring, version: 2 }))
    server.publish('ring:started', makeInterview({ ...ring, version: 2 }))
    expect(watcher.ring?.ringDeadlineAt).toBe(extended.ringDeadlineAt)
    expect(server.namesSent('interview:join')).toHaveLength(1)
  })

  it('a ring that another device answered says so, and one that is over ends when it is answered late', async () => {
    server.publish('interview:changed', connecting)
    expect(watcher.over?.reason).toBe('elsewhere')
    const next = makeInterview({ ...ring, id: '00000000-0000-4000-8000-000000000002' as InterviewId })
    server.publish('ring:started', next)
    server.answers['ring:answer'] = () => {
      throw new Error('ring_over')
    }
    readCurrent = () => Promise.resolve(null)
    await watcher.answer('text')
    await tick()
    expect(watcher.ring).toBeUndefined()
  })

  it('an interview that runs goes to no earlier state', async () => {
    await answered()
    server.publish('interview:changed', makeInterview({ ...connecting, status: 'live', version: 6 }))
    server.publish('interview:changed', makeInterview({ ...connecting, status: 'interrupted', version: 5 }))
    expect(watcher.running?.status).toBe('live')
  })

  it('the end of another interview ends neither the ring nor the talk', async () => {
    const other = '00000000-0000-4000-8000-000000000009'
    server.publish('interview:ended', { interviewId: other, reason: 'completed', version: 2 })
    expect(watcher.ring?.id).toBe(interviewId)
    await answered()
    server.publish('interview:ended', { interviewId: other, reason: 'completed', version: 2 })
    expect(watcher.running?.id).toBe(interviewId)
  })

  it('two presses answer once, and what is told meanwhile does not end the ring', async () => {
    delete server.answers['ring:answer']
    void watcher.answer('text')
    void watcher.answer('text')
    expect(server.namesSent('ring:answer')).toHaveLength(1)
    server.publish('interview:changed', connecting)
    readCurrent = () => Promise.resolve(connecting)
    await watcher.refresh()
    expect(watcher.over).toBeUndefined()
    expect(watcher.ring?.id).toBe(interviewId)
  })

  it('an older state of the ticket is not put over a newer one', async () => {
    const reads: ((ticket: EndedTicket) => void)[] = []
    readTicket = () => new Promise((answer) => reads.push(answer))
    readCurrent = () => Promise.resolve(null)
    server.publish('interview:ended', { interviewId, reason: 'timed_out', version: 2 })
    await tick()
    server.publish('ticket:changed', { ticketId: ring.ticketId, boothId: 'booth', status: 'closed', interviewId: null, version: 6 })
    await tick()
    expect(reads).toHaveLength(2)
    reads[1]?.({ ...endedTicket('closed'), version: 6 })
    await tick()
    reads[0]?.(endedTicket('missed'))
    await tick()
    expect(watcher.over?.ticket?.status).toBe('closed')
  })

  it('the ticket of a ring that was dismissed is not shown with the next one', async () => {
    const reads: ((ticket: EndedTicket) => void)[] = []
    readTicket = () => new Promise((answer) => reads.push(answer))
    readCurrent = () => Promise.resolve(null)
    server.publish('interview:ended', { interviewId, reason: 'timed_out', version: 2 })
    await tick()
    expect(reads).toHaveLength(1)
    const second = makeInterview({ ...ring, id: '00000000-0000-4000-8000-000000000002' as InterviewId, ticketId: 'other' as TicketId })
    server.publish('ring:started', second)
    server.publish('interview:ended', { interviewId: second.id, reason: 'timed_out', version: 2 })
    reads[0]?.(endedTicket('missed'))
    await tick()
    expect(watcher.over).toMatchObject({ interview: { id: second.id } })
    expect(watcher.over?.ticket).toBeUndefined()
  })
})

describe('of a ring that is over the page says what became of the ticket', () => {
  const became = (status: EndedTicket['status'], closeReason: EndedTicket['closeReason'] = null) =>
    (ticket = endedTicket(status, closeReason))
  async function end(reason: string) {
    readCurrent = () => Promise.resolve(null)
    server.publish('interview:ended', { interviewId, reason, version: 2 })
    await vi.advanceTimersByTimeAsync(10)
    return watcher.over && overWords(watcher.over)
  }

  it('a first miss can be made good', async () => {
    became('missed')
    expect((await end('timed_out'))?.offer).toBe('come_back')
  })

  it('a pause that began meanwhile is said, and promises no call before it ends', async () => {
    boothStatus = 'paused'
    became('missed')
    const { text, offer } = (await end('timed_out'))!
    expect(text).toMatch(/^Cả phiên tạm dừng: Mất điện\..* để giữ chỗ\. Hết tạm dừng được gọi lại trước\.$/)
    expect(offer).toBe('come_back')
    expect(overWords({ ...watcher.over!, reason: 'desk_lost', ticket: { ...ticket!, status: 'waiting' } }).text).toMatch(
      /^Cả phiên tạm dừng/,
    )
  })

  it('a fair that is closing offers neither a new call nor a new ticket', async () => {
    fairStatus = 'closing'
    became('missed')
    const missed = await end('timed_out')
    expect(missed?.offer).toBeUndefined()
    expect(missed?.text).toContain('không gọi thêm ai')
    ticket = { ...ticket!, status: 'closed', closeReason: 'worker_no_show' }
    const closed = overWords({ ...watcher.over!, ticket })
    expect(closed.offer).toBeUndefined()
    expect(closed.text).toContain('không phát số nữa')
  })

  it('a booth that closed while it called offers no new ticket', async () => {
    boothStatus = 'closed'
    became('closed', 'worker_no_show')
    const closed = await end('timed_out')
    expect(closed?.offer).toBeUndefined()
    expect(closed?.text).not.toContain('hai lần')
    expect(closed?.text).not.toContain('liên lạc lại')
    expect(overWords({ ...watcher.over!, ticket: { ...ticket!, isCallOwed: true } }).text).toContain('liên lạc lại')
  })

  it('a second miss has closed it, and no later news takes that away', async () => {
    became('closed', 'worker_no_show')
    expect(await end('timed_out')).toMatchObject({ title: expect.stringMatching(/^Số\s001 của Giàng A Chu đã đóng$/), offer: 'new_ticket' })
    server.publish('ticket:changed', { ticketId: ring.ticketId, boothId: 'booth', status: 'closed', interviewId: null, version: 5 })
    await vi.advanceTimersByTimeAsync(10)
    expect(watcher.over?.ticket?.status).toBe('closed')
  })

  it('a desk that left keeps the place, and a booth that closed with it does not', async () => {
    became('waiting')
    expect((await end('desk_lost'))?.title).toBe('Chỗ vẫn giữ')
    became('closed', 'booth_closed')
    server.publish('ticket:changed', { ticketId: ring.ticketId, boothId: 'booth', status: 'closed', interviewId: null, version: 5 })
    await vi.advanceTimersByTimeAsync(10)
    expect(overWords(watcher.over!)).toMatchObject({
      title: expect.stringMatching(/^Số\s001 của Giàng A Chu đã đóng$/),
      text: expect.stringContaining('Gian đã đóng'),
    })
  })

  it('an end that was not heard blames nobody', async () => {
    became('waiting')
    readCurrent = () => Promise.resolve(null)
    await watcher.refresh()
    await vi.advanceTimersByTimeAsync(10)
    expect(watcher.over).toMatchObject({ reason: 'passed', ticket: { status: 'waiting' } })
    expect(overWords(watcher.over!).offer).toBeUndefined()
    // Somebody else's of a shared phone is not among the own tickets.
    const { ticket: _, ...unread } = watcher.over!
    expect(overWords(unread).text).toContain(ring.workerName)
  })

  it('says no more of a miss that was made good on another device', async () => {
    became('missed')
    await end('timed_out')
    server.publish('ticket:changed', { ticketId: ring.ticketId, boothId: 'booth', status: 'waiting', interviewId: null, version: 6 })
    expect(watcher.over).toBeUndefined()
  })
})

it('what another person of a shared phone missed outlasts the next ring, what the same person missed does not', async () => {
  readCurrent = () => Promise.resolve(null)
  server.publish('interview:ended', { interviewId, reason: 'timed_out', version: 2 })
  const next = { ...ring, id: '00000000-0000-4000-8000-000000000002' as InterviewId, ticketId: 'other' as TicketId }
  server.publish('ring:started', makeInterview({ ...next, workerId: 'another' as WorkerId }))
  expect(watcher.over?.interview.id).toBe(interviewId)
  server.publish('ring:started', makeInterview({ ...next, id: '00000000-0000-4000-8000-000000000004' as InterviewId }))
  expect(watcher.over).toBeUndefined()
})

it('a page finds what another person of the phone missed, until it was read there or they are back', async () => {
  readCurrent = () => Promise.resolve(null)
  missed = makeInterview({ ...ring, id: '00000000-0000-4000-8000-000000000005' as InterviewId, workerId: 'another' as WorkerId })
  stop()
  stop = watcher.start()
  await watcher.refresh()
  expect(watcher.over).toMatchObject({ interview: missed, reason: 'timed_out' })
  const found = missed
  missed = null
  await watcher.refresh()
  expect(watcher.over).toBeUndefined()
  missed = found
  await watcher.refresh()
  expect(watcher.over).toMatchObject({ interview: missed })
  watcher.dismiss()
  await watcher.refresh()
  expect(watcher.over).toBeUndefined()
})

it('of a missed ring whose ticket was never read nothing is left once its person is back', async () => {
  server.publish('interview:ended', { interviewId, reason: 'timed_out', version: 2 })
  await vi.advanceTimersByTimeAsync(10)
  expect(watcher.over?.ticket).toBeUndefined()
  server.publish('ticket:changed', { ticketId: ring.ticketId, boothId: 'booth', status: 'waiting', interviewId: null, version: 7 })
  expect(watcher.over).toBeUndefined()
})

it('promises nobody another call whose last ring was missed', () => {
  const over = { interview: makeInterview({ ...ring, isLastRing: true }), reason: 'timed_out' } as const
  expect(overWords(over).title).toMatch(/đã đóng$/)
  expect(overWords({ ...over, interview: ring }).text).toMatch(/báo lại kịp/)
})

it('what another person of a shared phone missed is said over the page of the one who looks', () => {
  const [own, other] = ['own', 'other'] as WorkerId[]
  const over = { interview: makeInterview({ ...ring, workerId: other! }), reason: 'timed_out' } as const
  expect(isSaidByTicket(over, own!)).toBe(false)
  expect(isSaidByTicket(over, other!)).toBe(true)
})

it('says who handed over, and nothing when nobody did', () => {
  expect(handedFromWords(makeInterview({ handedFrom: { desk: 2, name: 'Vi Văn Minh' } }))).toMatch(/^do Vi Văn Minh ở bàn\s2 chuyển sang$/)
  expect(handedFromWords(makeInterview())).toBe('')
})
