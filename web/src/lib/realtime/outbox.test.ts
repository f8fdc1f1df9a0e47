import type { Ack, CommandName, Envelope } from '@cho-phien/shared/contract'
import type { BoothId } from '@cho-phien/shared/ids'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Outbox } from './outbox.ts'
import { randomUuid } from './uuid.ts'

interface Sent {
  name: CommandName
  envelope: Envelope<CommandName>
  ack: (ack: Ack<unknown>) => void
}

const boothId = 'b1a6c8de-6a1f-4f53-9c6d-0f4f6d1c2a11' as BoothId
const join = { boothId, vacancyId: null }

let isOnline = true
let sent: Sent[] = []

function makeOutbox(): Outbox {
  return new Outbox({
    isOnline: () => isOnline,
    emit: (name, envelope, ack) => sent.push({ name, envelope, ack }),
    ackMs: 8_000,
    giveUpMs: 30_000,
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  isOnline = true
  sent = []
})
afterEach(() => vi.useRealTimers())

describe('a command', () => {
  it('resolves with the data of its ack', async () => {
    const reply = makeOutbox().send('booth:watch', { boothId })
    sent[0]?.ack({ ok: true, data: { waiting: 4 } })
    await expect(reply).resolves.toEqual({ waiting: 4 })
  })

  it('rejects with the code, fields and detail of a refusal', async () => {
    const reply = makeOutbox().send('queue:join', join)
    sent[0]?.ack({ ok: false, code: 'line_full', fields: ['boothId'], detail: { capacity: 40 } })
    await expect(reply).rejects.toMatchObject({ code: 'line_full', fields: ['boothId'], detail: { capacity: 40 } })
  })

  it('goes out again under the same id when its ack does not come', async () => {
    const reply = makeOutbox().send('queue:join', join)
    await vi.advanceTimersByTimeAsync(8_000)
    expect(sent).toHaveLength(2)
    expect(sent[1]?.envelope).toEqual(sent[0]?.envelope)
    sent[1]?.ack({ ok: true, data: 'ticket' })
    await expect(reply).resolves.toBe('ticket')
  })

  it('goes out again under the same id when the server cannot answer now', async () => {
    const reply = makeOutbox().send('queue:join', join)
    sent[0]?.ack({ ok: false, code: 'unavailable' })
    await vi.advanceTimersByTimeAsync(1_500)
    expect(sent[1]?.envelope).toEqual(sent[0]?.envelope)
    sent[1]?.ack({ ok: true, data: 'ticket' })
    await expect(reply).resolves.toBe('ticket')
  })

  it('that the server could not answer in all the time says so, and not that the network is gone', async () => {
    const reply = makeOutbox().send('queue:join', join)
    const refused = expect(reply).rejects.toMatchObject({ code: 'unavailable' })
    for (let second = 0; second < 30; second += 1) {
      sent.at(-1)?.ack({ ok: false, code: 'unavailable' })
      await vi.advanceTimersByTimeAsync(1_500)
    }
    await refused
  })

  it('that is too large is refused at once and never sent', async () => {
    const reply = makeOutbox().send('desk:pause', { deskId: boothId as never, reason: 'ờ'.repeat(20_000) })
    await expect(reply).rejects.toMatchObject({ code: 'command_too_large' })
    expect(sent).toHaveLength(0)
  })

  it('waits for the connection and goes out when it is there', async () => {
    isOnline = false
    const outbox = makeOutbox()
    const reply = outbox.send('queue:join', join)
    expect(sent).toHaveLength(0)
    isOnline = true
    outbox.flush()
    sent[0]?.ack({ ok: true, data: 'ticket' })
    await expect(reply).resolves.toBe('ticket')
  })

  it('is harmless when the ack was lost with the connection', async () => {
    const outbox = makeOutbox()
    const reply = outbox.send('queue:join', join)
    isOnline = false
    await vi.advanceTimersByTimeAsync(12_000)
    expect(sent).toHaveLength(1)
    isOnline = true
    outbox.flush()
    expect(sent[1]?.envelope.id).toBe(sent[0]?.envelope.id)
    sent[0]?.ack({ ok: true, data: 'first' })
    sent[1]?.ack({ ok: true, data: 'second' })
    await expect(reply).resolves.toBe('first')
  })

  it('gives up as offline after half a minute, and is not sent later', async () => {
    isOnline = false
    const outbox = makeOutbox()
    const reply = outbox.send('queue:join', join)
    const refused = expect(reply).rejects.toMatchObject({ code: 'offline' })
    await vi.advanceTimersByTimeAsync(30_000)
    await refused
    isOnline = true
    outbox.flush()
    expect(sent).toHaveLength(0)
  })

  it('is not sent in the name of the next person', async () => {
    isOnline = false
    const outbox = makeOutbox()
    const reply = outbox.send('queue:join', join)
    outbox.abandon()
    await expect(reply).rejects.toMatchObject({ code: 'not_signed_in' })
    isOnline = true
    outbox.flush()
    expect(sent).toHaveLength(0)
  })
})

describe('commands made while offline', () => {
  it('go out in the order they were made', () => {
    isOnline = false
    const outbox = makeOutbox()
    void outbox.send('booth:watch', { boothId }).catch(() => undefined)
    void outbox.send('queue:join', join).catch(() => undefined)
    isOnline = true
    outbox.flush()
    expect(sent.map(({ name }) => name)).toEqual(['booth:watch', 'queue:join'])
  })
})

describe('randomUuid', () => {
  it('makes a version 4 UUID where crypto.randomUUID is missing', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    expect(randomUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    vi.unstubAllGlobals()
  })
})
