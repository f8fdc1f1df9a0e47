import type { BoothLine } from '@cho-phien/shared/booths'
import type { BoothId, TicketId, VacancyId } from '@cho-phien/shared/ids'
import type { LineMove, Ticket } from '@cho-phien/shared/queue'
import { createContext } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import { isOlderLook } from '#lib/features/booths/older-look.ts'
import { Answers } from '#lib/realtime/answers.ts'
import { Paced } from '#lib/realtime/paced.ts'
import type { Realtime } from '#lib/realtime/Realtime.svelte.ts'
import { serverTime } from '#lib/realtime/server-time.ts'
import { askWatch, holdWatch } from '#lib/realtime/watches.ts'
import { countsAfter, passedSince, isSameMove, isWhole, laterOf } from './line-moves.ts'

/** How long the news of one change may take to arrive whole before the page asks again. */
const settleMs = 1_500
/** Several tickets often change at once: one answer serves them all. */
const gatherMs = 60
/** A whole line hears of a message at once; nobody has to read it in the same instant. */
const messageSpreadMs = 500

interface Parts {
  realtime: Realtime
  load: () => Promise<Ticket[]>
}

/** The tickets of the worker signed in, kept true by small events; a gap in them leads to a new snapshot. */
export class MyTickets {
  readonly #parts: Parts
  #snapshot = $state.raw<Ticket[]>([])
  readonly #moves = new SvelteMap<BoothId, LineMove[]>()
  readonly #lines = new SvelteMap<BoothId, BoothLine>()
  #knownAt = $state<Date>(new Date(serverTime()))
  /** What is watched for an open ticket, each with the way to let go of it. */
  readonly #watched = new Map<BoothId, () => void>()
  /** Asked for on this connection. */
  readonly #asked = new Set<BoothId>()
  #checks = new Map<BoothId, ReturnType<typeof setTimeout>>()
  readonly #answers = new Answers()
  readonly #refetch = new Paced(0, async () => this.#parts.realtime.status !== 'online' || this.#read())

  readonly all: Ticket[] = $derived(this.#snapshot.map((ticket) => this.#live(ticket)))
  readonly open: Ticket[] = $derived(this.all.filter((ticket) => ticket.status !== 'closed').toSorted(nearestFirst))
  readonly closed: Ticket[] = $derived(this.all.filter((ticket) => ticket.status === 'closed'))
  /** The ticket that is being called or talked to now; the others are held meanwhile. */
  readonly busy: Ticket | undefined = $derived(this.open.find((ticket) => ticket.status === 'interviewing' || ticket.status === 'ringing'))

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** When what is shown was last known to be true, by the server's clock. */
  get knownAt(): Date {
    return this.#knownAt
  }
  get offlineSince(): Date | undefined {
    return this.#parts.realtime.offlineSince
  }

  /** The open ticket held at a booth. */
  at(boothId: BoothId): Ticket | undefined {
    return this.open.find((ticket) => ticket.boothId === boothId)
  }

  /** Takes tickets as they were read. One that is known in a later version stays as it is. */
  seed(tickets: Ticket[]): void {
    const known = new Map(this.#snapshot.map((ticket) => [ticket.id, ticket]))
    this.#snapshot = tickets.map((ticket) => laterOf(known.get(ticket.id), ticket))
    this.#tell()
    for (const { boothId, line, aheadVersion } of this.#snapshot) {
      const heard = this.#lines.get(boothId)
      if (heard === undefined || !isOlderLook(line, heard)) this.#lines.set(boothId, line)
      this.#moves.set(
        boothId,
        (this.#moves.get(boothId) ?? []).filter((move) => move.version > aheadVersion),
      )
    }
    if (this.#parts.realtime.status === 'online') void this.#watch()
  }

  async join(boothId: BoothId, vacancyId: VacancyId | null): Promise<Ticket> {
    const ticket = await this.#parts.realtime.send('queue:join', { boothId, vacancyId })
    this.#put(ticket)
    return ticket
  }
  async leave(ticketId: TicketId): Promise<void> {
    this.#put(await this.#parts.realtime.send('queue:leave', { ticketId }))
  }
  async stepAway(ticketId: TicketId): Promise<void> {
    this.#put(await this.#parts.realtime.send('queue:step-away', { ticketId }))
  }
  async comeBack(ticketId: TicketId): Promise<void> {
    this.#put(await this.#parts.realtime.send('queue:come-back', { ticketId }))
  }

  /** Fetches the snapshot. */
  async refresh(): Promise<void> {
    // Offline or the server is away: the last truth stays on screen with its time.
    await this.#read().catch(() => undefined)
  }

  async #read(): Promise<void> {
    const tickets = await this.#answers.newest(this.#parts.load)
    if (tickets !== undefined) this.seed(tickets)
  }

  /** Listens to everything about these tickets. @returns the way to stop */
  connect(): () => void {
    const { realtime } = this.#parts
    this.#refetch.start()
    const stops = [
      realtime.onResync(() => void this.#resync()),
      realtime.on('ticket:changed', () => this.#refetch.soon(gatherMs)),
      realtime.on('line:message', () => this.#refetch.soon(Math.random() * messageSpreadMs)),
      // Just before a booked time the other lines call nobody.
      realtime.on('slot:changed', () => this.#refetch.soon(gatherMs)),
      realtime.on('queue:moved', ({ boothId, moves }) => this.#heard(boothId, moves)),
      realtime.on('booth:changed', (line) => this.#looked(line)),
    ]
    return () => {
      for (const stop of stops) stop()
      this.#refetch.stop()
      for (const check of this.#checks.values()) clearTimeout(check)
      this.#checks.clear()
      for (const id of [...this.#watched.keys()]) this.#letGo(id)
    }
  }

  /** Watching comes first: what changes between the two is then heard, and its version tells whether it is counted. */
  async #resync(): Promise<void> {
    this.#asked.clear()
    await this.#watch()
    this.#refetch.afresh()
  }

  #live(ticket: Ticket): Ticket {
    const line = this.#lines.get(ticket.boothId) ?? ticket.line
    const counts = countsAfter(ticket, this.#moves.get(ticket.boothId) ?? [])
    const cause = passedSince(ticket, this.#moves.get(ticket.boothId) ?? [])
    const passedBy = cause === undefined ? ticket.passedBy : { cause, at: this.#knownAt.toISOString() }
    return { ...ticket, ...counts, passedBy, line, boothStatus: line.status }
  }

  #heard(boothId: BoothId, told: LineMove[]): void {
    const moves = this.#moves.get(boothId)
    const news = told.filter((move) => moves?.every((heard) => !isSameMove(heard, move)))
    if (moves === undefined || news.length === 0) return
    this.#moves.set(boothId, [...moves, ...news])
    this.#tell()
  }

  /** The counts of a line arrived. Their moves come on another way, so they are compared a moment later. */
  #looked(line: BoothLine): void {
    const before = this.#lines.get(line.boothId)
    if (before === undefined || isOlderLook(line, before)) return
    this.#lines.set(line.boothId, line)
    this.#tell()
    this.#checkLater(line)
  }

  /** One look at a time: a line that changes all the time is compared all the same. */
  #checkLater(look: BoothLine): void {
    const { boothId } = look
    if (!this.#checks.has(boothId))
      this.#checks.set(
        boothId,
        setTimeout(() => this.#check(look), settleMs),
      )
  }

  #check(look: BoothLine): void {
    const { boothId, version } = look
    this.#checks.delete(boothId)
    const line = this.#snapshot.find((held) => held.boothId === boothId && held.status !== 'closed')?.line
    if (!line) return
    const now = this.#lines.get(boothId)
    if (version >= line.version && !isWhole(line, look, this.#moves.get(boothId) ?? [])) this.#refetch.soon()
    else if (now && now.version > version) this.#checkLater(now)
  }

  #put(ticket: Ticket): void {
    this.#answers.heard()
    this.seed([...this.#snapshot.filter(({ id }) => id !== ticket.id), ticket])
  }

  #tell(): void {
    this.#knownAt = new Date(serverTime())
  }

  /**
   * Asks to hear the lines of the open tickets, anew after each reconnection, and lets go of those of closed ones. Not their fairs: the
   * news of 140 lines is 9 kB a second of somebody's data.
   */
  async #watch(): Promise<void> {
    if (typeof window === 'undefined') return
    const open = this.#snapshot.filter(({ status }) => status !== 'closed')
    const wanted = new Set(open.map(({ boothId }) => boothId))
    for (const id of [...this.#watched.keys()].filter((held) => !wanted.has(held))) this.#letGo(id)
    const wishes = [...wanted].filter((id) => !this.#asked.has(id)).map((id) => this.#ask(id))
    // A refused or lost watch costs liveness only: the next reconnection asks again.
    await Promise.allSettled(wishes)
  }

  async #ask(boothId: BoothId): Promise<void> {
    const { realtime } = this.#parts
    const watch = ['booth:watch', { boothId }] as const
    this.#asked.add(boothId)
    if (!this.#watched.has(boothId)) this.#watched.set(boothId, holdWatch(realtime, watch))
    this.#looked(await askWatch(realtime, ...watch))
    // Its counts are younger than its place: what moved between the two was told before anybody listened.
    if (this.#snapshot.some((held) => held.boothId === boothId && held.aheadVersion < held.line.version)) this.#refetch.soon(gatherMs)
  }

  #letGo(id: BoothId): void {
    this.#watched.get(id)?.()
    this.#watched.delete(id)
    this.#asked.delete(id)
  }
}

const urgency: Record<Ticket['status'], number> = { interviewing: 0, ringing: 0, missed: 1, waiting: 2, away: 3, closed: 4 }

/** Whose turn is nearest: a first place in a line that calls nobody now is behind any in one that does. */
function nearestFirst(left: Ticket, right: Ticket): number {
  return (
    urgency[left.status] - urgency[right.status] ||
    Number(left.line.pace === null) - Number(right.line.pace === null) ||
    (left.ahead ?? 0) - (right.ahead ?? 0) ||
    left.number - right.number
  )
}

/** Provided by the layouts a worker uses. */
export const [getMyTickets, setMyTickets] = createContext<MyTickets>()
