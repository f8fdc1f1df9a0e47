import type { Viewer } from '@cho-phien/shared/accounts'
import type { BoothId } from '@cho-phien/shared/ids'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CommandError } from '#lib/realtime/command-error.ts'
import type { MyTickets } from './MyTickets.svelte.ts'
import { TicketTaking } from './TicketTaking.svelte.ts'

const gone = vi.hoisted(() => ({ to: [] as string[], url: new URL('http://cho-phien.test/booths/booth') }))
vi.mock('$app/navigation', () => ({ goto: (to: string) => Promise.resolve(void gone.to.push(to)) }))
vi.mock('$app/state', () => ({
  page: {
    get url() {
      return gone.url
    },
  },
}))

const boothId = 'booth' as BoothId
const worker = { kind: 'worker', workerId: 'worker' } as unknown as Viewer
let viewer: Viewer | null
let joins: unknown[]
let join: () => Promise<unknown>
let taking: TicketTaking

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  gone.to = []
  viewer = worker
  joins = []
  join = () => Promise.resolve({})
  const tickets = {
    at: () => undefined,
    join: (...wish: unknown[]) => {
      joins.push(wish)
      return join()
    },
  }
  taking = new TicketTaking({ tickets: tickets as unknown as MyTickets, viewer: () => viewer, boothId: () => boothId })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

it('takes the ticket and shows it', async () => {
  await taking.take(null)
  expect(joins).toEqual([[boothId, null]])
  expect(gone.to).toEqual(['/me'])
  expect(taking.isBusy).toBe(false)
})

it('says from when a ticket can be had again, and nothing more once it can', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00Z') })
  join = () => Promise.reject(new CommandError('meet_again_later', { detail: { at: '2026-11-22T10:20:00Z' } }))
  await taking.take(null)
  expect([taking.refusal, taking.againAt]).toEqual(['meet_again_later', '2026-11-22T10:20:00Z'])
  vi.setSystemTime(Date.parse('2026-11-22T10:20:01Z'))
  expect([taking.refusal, taking.againAt]).toEqual([undefined, undefined])
  vi.useRealTimers()
})

it('comes back over a sign-in to what was wanted', async () => {
  viewer = null
  await taking.take(null)
  expect(joins).toEqual([])
  const [to] = gone.to
  expect(to).toMatch(/^\/sign-in\?next=/)
  gone.url = new URL(decodeURIComponent(to!.split('next=')[1]!), 'http://cho-phien.test')
  viewer = worker
  await taking.finish()
  expect(joins).toEqual([[boothId, null]])
})

it('goes to the profile when that is what is missing', async () => {
  join = () => Promise.reject(new CommandError('profile_incomplete'))
  await taking.take(null)
  expect(gone.to).toEqual([expect.stringMatching(/^\/me\/profile\?next=/)])
})

it('stays and says why when the line is full', async () => {
  join = () => Promise.reject(new CommandError('line_full'))
  await taking.take(null)
  expect(taking.refusal).toBe('line_full')
  expect(gone.to).toEqual([])
})
