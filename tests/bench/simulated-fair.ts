import { bookedInRow, dueSecondsBefore, rightSecondsAfter } from '@cho-phien/shared/slots'
import { paceOf, prior, type Pace, type PaceFacts } from '@cho-phien/shared/waiting'
import { randomFrom, type Random } from '../support/random.ts'
import type { Family } from './families.ts'

/** What was said to somebody at a moment, and what came. */
export interface Sample {
  /** As it was told when something last happened in the line; a page has nothing newer. */
  pace: Pace | undefined
  /** Milliseconds by the server's clock, as in `pace.at`. */
  now: number
  ahead: number
  /** Facts the simple rules use. */
  simple: { meanCycle: number; desks: number; lastWaits: readonly number[]; planned: number }
  /** Seconds until the turn: the call, or the first time it went to another because they talked elsewhere. Undefined when it never came. */
  waited: number | undefined
  /** Seconds until the call itself, which may be later than the turn. */
  called: number | undefined
  /** Twenty minutes before the end, for people who stayed to it. */
  isFinal: boolean
  secondsToClose: number
}

/** Somebody with a ticket in one line or in several. */
interface Person {
  stalls: Stall[]
  isTalking: boolean
}

interface Ticket {
  joinedAt: number
  person?: Person
  isBooked?: boolean
  isGone: boolean
  calledAt?: number
  /** Called, or passed over while they talked elsewhere. */
  hadTurn?: boolean
  samples: Sample[]
}

interface Seat {
  since: number | undefined
  isAway: boolean
  /** Booked times that are not over, the nearest first. */
  booked: Booked[]
  bookedInRow: number
}

interface Booked {
  at: number
  /** When the line's share before it begins. */
  shareFrom: number | null
  /** Stands in the line from shortly before the time. */
  ticket?: Ticket
}

interface Stall {
  meanTalk: number
  line: Ticket[]
  seats: Seat[]
  cycles: number[]
  waits: number[]
  turns: number
  left: number
  /** What the last news of the line said. */
  told: () => Pace | undefined
}

const plannedSeconds = 600
const mostLines = 3
const ringSeconds = 45
const answerSeconds = 12
const wrapSeconds = 60
const sampleEvery = 300
const finalBefore = 1200
/** How long before the new end it is known that the fair ends early. */
const earlyNotice = 3600

/** One day of a fair, event by event. */
export class SimulatedFair {
  readonly samples: Sample[] = []
  readonly #family: Family
  readonly #random: Random
  readonly #stalls: Stall[]
  readonly #events: { at: number; run: () => void }[] = []
  /** Of all finished cycles of the fair: how many, their sum, the sum of their squares. */
  readonly #cycles = { count: 0, sum: 0, squares: 0 }
  #now = 0
  #isClosed = false

  constructor(family: Family, seed: number) {
    this.#family = family
    this.#random = randomFrom(seed)
    this.#stalls = Array.from({ length: family.booths }, () => ({
      meanTalk: family.talk.mean * this.#lognormal(1, 0.08),
      line: [],
      seats: Array.from({ length: family.desks }, () => ({ since: undefined, isAway: false, booked: [], bookedInRow: 0 })),
      cycles: [],
      waits: [],
      turns: 0,
      left: 0,
      told: () => undefined,
    }))
  }

  run(): readonly Sample[] {
    const end = this.#family.closesAfter - (this.#family.endsEarlyBy ?? 0)
    for (const stall of this.#stalls) this.#open(stall, end)
    for (let at = sampleEvery; at < end; at += sampleEvery) this.#at(at, () => this.#sampleAll(false))
    this.#at(end - finalBefore, () => this.#sampleAll(true))
    this.#at(end - earlyNotice, () => this.#stalls.forEach((stall) => this.#tell(stall)))
    this.#at(end, () => (this.#isClosed = true))
    while (this.#events.length > 0 && !this.#isClosed) {
      const next = this.#events.pop()!
      this.#now = next.at
      next.run()
    }
    return this.samples
  }

  #open(stall: Stall, end: number): void {
    const { perHour, inBursts = false } = this.#family.arrivals
    const together = inBursts ? 25 : 1
    for (let at = this.#exponential((3600 * together) / perHour) * 0.3; at < end; at += this.#exponential((3600 * together) / perHour)) {
      this.#at(at, () => {
        for (let index = 0; index < together; index += 1) this.#arrive(stall)
      })
    }
    const { breaks, booked } = this.#family
    if (booked !== undefined) for (const seat of stall.seats) this.#planBooked(stall, seat, end)
    if (breaks !== undefined) for (const seat of stall.seats) this.#planBreak(stall, seat)
  }

  /** As the product does it: at the front shortly before the time, and the desk is kept until some minutes after it. */
  #planBooked(stall: Stall, seat: Seat, end: number): void {
    const { every } = this.#family.booked!
    for (const booked of every === 'row' ? this.#rowsUntil(end) : this.#spreadUntil(end, every)) {
      const { at } = booked
      seat.booked.push(booked)
      this.#at(Math.max(0, at - dueSecondsBefore), () => {
        booked.ticket = { joinedAt: this.#now, isGone: false, isBooked: true, samples: [] }
        stall.line.unshift(booked.ticket)
        this.#callNext(stall)
      })
      this.#at(at + rightSecondsAfter, () => {
        seat.booked = seat.booked.filter((each) => each !== booked)
        this.#callNext(stall)
      })
    }
  }

  #spreadUntil(end: number, every: number): Booked[] {
    const first = every * this.#random()
    return Array.from({ length: Math.ceil((end - every / 2 - first) / every) }, (_, index) => ({
      at: first + index * every,
      shareFrom: null,
    }))
  }

  #rowsUntil(end: number): Booked[] {
    const turns = Math.floor(end / plannedSeconds - 1)
    return Array.from({ length: turns }, (_, turn) => ({
      at: (turn + 1) * plannedSeconds,
      shareFrom: turn % (bookedInRow + 1) === 0 ? turn * plannedSeconds : null,
    })).filter((_, turn) => turn % (bookedInRow + 1) < bookedInRow)
  }

  #planBreak(stall: Stall, seat: Seat): void {
    const breaks = this.#family.breaks!
    this.#at(this.#now + this.#exponential(breaks.every), () => {
      seat.isAway = true
      this.#tell(stall)
      this.#at(this.#now + this.#exponential(breaks.lasting), () => {
        seat.isAway = false
        this.#callNext(stall)
        this.#planBreak(stall, seat)
      })
    })
  }

  #arrive(first: Stall): void {
    const { alsoElsewhere } = this.#family
    if (alsoElsewhere === undefined) return this.#join(first)
    const stalls = [first]
    for (const stall of this.#stalls.filter((each) => each !== first)) {
      if (stalls.length < mostLines && this.#random() < alsoElsewhere) stalls.push(stall)
    }
    const person = { stalls, isTalking: false }
    for (const stall of stalls) this.#join(stall, person)
  }

  #join(stall: Stall, person?: Person): void {
    const ticket: Ticket = { joinedAt: this.#now, isGone: false, samples: [], ...(person && { person }) }
    stall.line.push(ticket)
    const { patience } = this.#family
    if (patience !== undefined) {
      this.#at(this.#now + this.#exponential(patience), () => {
        if (ticket.calledAt !== undefined) return
        ticket.isGone = true
        stall.line = stall.line.filter((each) => each !== ticket)
        stall.left += 1
        stall.turns += 1
        this.#tell(stall)
        // Nobody knows how long they would have waited.
        for (const sample of ticket.samples) sample.isFinal = false
      })
    }
    this.#callNext(stall)
    if (ticket.calledAt === undefined) this.#sample(stall, ticket, false)
  }

  #callNext(stall: Stall): void {
    for (const seat of stall.seats) {
      if (seat.isAway || seat.since !== undefined) continue
      const ticket = this.#nextFor(stall, seat)
      if (ticket === undefined) continue
      stall.line = stall.line.filter((each) => each !== ticket)
      this.#call(stall, seat, ticket)
    }
    this.#tell(stall)
  }

  /** Whom a free desk calls: nobody else while it is kept for a booked time. */
  #nextFor(stall: Stall, seat: Seat): Ticket | undefined {
    const first = this.#firstPresent(stall)
    const booked = seat.booked.find(({ ticket }) => ticket?.calledAt === undefined)
    if (booked === undefined) return first
    if (booked.ticket !== undefined) return booked.ticket
    const isOwed = seat.bookedInRow >= bookedInRow || (seat.bookedInRow > 0 && booked.shareFrom !== null)
    const before = isOwed ? dueSecondsBefore : this.#ordinary(stall)
    return booked.at - this.#now < before && first?.isBooked !== true ? undefined : first
  }

  /** Whoever talks elsewhere keeps the place, and had the turn. */
  #firstPresent(stall: Stall): Ticket | undefined {
    for (const ticket of stall.line) {
      if (ticket.person?.isTalking !== true) return ticket
      this.#noteTurn(ticket)
    }
    return undefined
  }

  #noteTurn(ticket: Ticket): void {
    if (ticket.hadTurn === true) return
    ticket.hadTurn = true
    for (const sample of ticket.samples) sample.waited! += this.#now
  }

  /** As `ordinarySeconds` of the server. */
  #ordinary({ cycles }: Stall): number {
    const own = cycles.slice(-40)
    const planned = plannedSeconds * prior.usedShare + prior.overheadSeconds
    return (own.reduce((sum, each) => sum + each, 0) + prior.boothWeight * planned) / (own.length + prior.boothWeight)
  }

  #call(stall: Stall, seat: Seat, ticket: Ticket): void {
    ticket.calledAt = this.#now
    seat.bookedInRow = ticket.isBooked === true ? seat.bookedInRow + 1 : 0
    this.#noteTurn(ticket)
    for (const sample of ticket.samples) sample.called! += this.#now
    stall.turns += 1
    if (ticket.isBooked !== true) stall.waits.push(this.#now - ticket.joinedAt)
    const noShow = ticket.isBooked === true ? 1 - this.#family.booked!.kept : (this.#family.noShow ?? 0)
    if (this.#random() < noShow) this.#take(stall, seat, { seconds: ringSeconds, person: ticket.person })
    else this.#talk(stall, seat, ticket.person)
  }

  #talk(stall: Stall, seat: Seat, person: Person | undefined): void {
    const { talk, drift = 1, closesAfter } = this.#family
    const factor = 1 + (drift - 1) * (this.#now / closesAfter)
    const talkSeconds = this.#lognormal(stall.meanTalk * factor, talk.variation)
    const seconds = this.#exponential(answerSeconds) + talkSeconds + this.#exponential(wrapSeconds)
    this.#take(stall, seat, { seconds, person })
  }

  #take(stall: Stall, seat: Seat, { seconds, person }: { seconds: number; person: Person | undefined }): void {
    seat.since = this.#now
    if (person !== undefined) person.isTalking = true
    this.#at(this.#now + seconds, () => {
      stall.cycles.push(seconds)
      this.#cycles.count += 1
      this.#cycles.sum += seconds
      this.#cycles.squares += seconds ** 2
      seat.since = undefined
      if (person !== undefined) person.isTalking = false
      for (const each of person?.stalls ?? [stall]) this.#callNext(each)
    })
  }

  #sampleAll(isFinal: boolean): void {
    for (const stall of this.#stalls)
      for (const ticket of stall.line) if (ticket.isBooked !== true && !isElsewhere(ticket)) this.#sample(stall, ticket, isFinal)
  }

  /** The news of a line goes out at each of its moves, with the pace of that moment; what nobody looks at is not worked out. */
  #tell(stall: Stall): void {
    const { closesAfter, endsEarlyBy = 0 } = this.#family
    const now = this.#now
    const end = closesAfter - endsEarlyBy
    const knownEnd = end - now > earlyNotice ? closesAfter : end
    const times = { at: new Date(now * 1000).toISOString(), closesAt: new Date(knownEnd * 1000).toISOString() }
    const facts: PaceFacts = {
      cycles: stall.cycles.slice(-40),
      fair: this.#fairFacts(),
      plannedSeconds,
      desks: atWork(stall).map(({ since, booked, bookedInRow: inRow }) => ({
        busySeconds: since === undefined ? undefined : now - since,
        booked: booked
          .filter(({ ticket }) => ticket === undefined)
          .map(({ at, shareFrom }) => ({ startsIn: at - now, shareFrom: shareFrom === null ? null : shareFrom - now })),
        bookedInRow: inRow,
      })),
      past: { turns: stall.turns, left: stall.left },
    }
    stall.told = () => {
      const pace = paceOf(facts, times)
      stall.told = () => pace
      return pace
    }
  }

  #sample(stall: Stall, ticket: Ticket, isFinal: boolean): void {
    const { closesAfter, endsEarlyBy = 0 } = this.#family
    const sample: Sample = {
      pace: stall.told(),
      now: this.#now * 1000,
      ahead: stall.line.indexOf(ticket),
      simple: {
        meanCycle: meanOf(stall.cycles, plannedSeconds),
        desks: atWork(stall).length,
        lastWaits: stall.waits.slice(-5),
        planned: plannedSeconds,
      },
      waited: -this.#now,
      called: -this.#now,
      isFinal,
      secondsToClose: closesAfter - endsEarlyBy - this.#now,
    }
    ticket.samples.push(sample)
    this.samples.push(sample)
  }

  #fairFacts(): PaceFacts['fair'] {
    const { count, sum, squares } = this.#cycles
    const mean = count === 0 ? plannedSeconds : sum / count
    return { count, mean, variation: count === 0 ? 0 : squares / count / mean ** 2 - 1 }
  }

  /** Latest first, so that the next one is taken from the end. */
  #at(at: number, run: () => void): void {
    let low = 0
    let high = this.#events.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#events[middle]!.at > at) low = middle + 1
      else high = middle
    }
    this.#events.splice(low, 0, { at, run })
  }

  #exponential(mean: number): number {
    return -mean * Math.log(1 - this.#random())
  }

  /** @param variation squared coefficient of variation */
  #lognormal(mean: number, variation: number): number {
    const squared = Math.log(1 + variation)
    const normal = Math.sqrt(-2 * Math.log(1 - this.#random())) * Math.cos(2 * Math.PI * this.#random())
    return Math.exp(Math.log(mean) - squared / 2 + Math.sqrt(squared) * normal)
  }
}

/** Their page speaks of the talk, and of a place that is kept. */
function isElsewhere({ person, hadTurn }: Ticket): boolean {
  return hadTurn === true || person?.isTalking === true
}

function atWork({ seats }: Stall): Seat[] {
  return seats.filter((seat) => !seat.isAway || seat.since !== undefined)
}

function meanOf(values: readonly number[], otherwise: number): number {
  return values.length === 0 ? otherwise : values.reduce((sum, each) => sum + each, 0) / values.length
}
