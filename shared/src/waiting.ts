import { Type, type Static } from 'typebox'
import { Instant } from './schema.ts'
import { bookedInRow, dueSecondsBefore } from './slots.ts'

/**
 * How fast a booth's line moves, as everybody may know it: small enough to go with every change of the line, and enough for each page
 * to work out the wait of its own place. All from the booth's desks and its measured interviews; nothing about a person.
 */
export const Pace = Type.Object({
  /** Seconds until the person at the head is called, as expected at `at`. */
  firstSeconds: Type.Number({ minimum: 0 }),
  /** Seconds between two calls after that. */
  eachSeconds: Type.Number({ minimum: 0 }),
  /** Standard deviation of the time between calls, as a share of `eachSeconds`. */
  spread: Type.Number({ minimum: 0 }),
  /** How unsure the pace itself is: the standard deviation of its error, as a share. Large while few interviews have been measured. */
  doubt: Type.Number({ minimum: 0 }),
  /** Share of people who are still in line when their turn comes. */
  staying: Type.Number({ minimum: 0, maximum: 1 }),
  /** Seconds from `at` until a desk begins to keep itself for a booked time, one for each time to come, the nearest first. */
  keptFrom: Type.Array(Type.Number({ minimum: 0 })),
  /** When this was worked out. */
  at: Instant,
  /** When the fair ends. */
  closesAt: Instant,
})
export type Pace = Static<typeof Pace>

/** What the pace is worked out from. Durations in seconds. */
export interface PaceFacts {
  /** A ring to the moment the desk can ring again, of this booth's latest ones; no-shows among them. */
  cycles: readonly number[]
  /** The same of the whole fair: how many, their mean, and their squared coefficient of variation. */
  fair: { count: number; mean: number; variation: number }
  /** Planned length of an interview in this fair. */
  plannedSeconds: number
  /** Desks that work. */
  desks: readonly DeskPace[]
  /** People whose turn came or who left before it, and how many of those left. */
  past: { turns: number; left: number }
}

interface DeskPace {
  /** Since its ring began, undefined when it is free. */
  busySeconds: number | undefined
  /** Its booked times, the nearest first. */
  booked: readonly BookedSlot[]
  /** Booked people it called since its last walk-in. */
  bookedInRow: number
}

interface BookedSlot {
  /** Seconds until it begins. */
  startsIn: number
  /** Seconds until the line's share before it begins, negative once it has; null when it follows another time in a row. */
  shareFrom: number | null
}

/** What is believed before anything is measured, and how many measurements that belief weighs. */
export const prior = {
  /** A ring, the greeting and the outcome come on top of the talk. */
  overheadSeconds: 75,
  /** People use most of the planned time. */
  usedShare: 0.8,
  fairWeight: 8,
  boothWeight: 4,
  variation: 0.5,
  variationWeight: 10,
  leftShare: 0.08,
  leftWeight: 12,
}
/** A desk in a long talk is not about to finish: with a spread of talks like ours, at least this share of a mean is still to come. */
const leastLeftShare = 0.35
/** How much nearer the next call comes in a second without one: desks end their talks by turns, and a talk that lasts tends to last. What covers best in simulated fairs. */
const nearerShare = 0.35
/** However much was measured: desks come and go, talks change through a day. */
const leastDoubt = 0.15

/** Mean and squared variation, drawn towards what the fair and the plan say while there is little. */
function cycleOf({ cycles, fair, plannedSeconds }: PaceFacts): { mean: number; variation: number; weight: number } {
  const planned = plannedSeconds * prior.usedShare + prior.overheadSeconds
  const fairMean = (fair.mean * fair.count + planned * prior.fairWeight) / (fair.count + prior.fairWeight)
  const fairVariation = (fair.variation * fair.count + prior.variation * prior.variationWeight) / (fair.count + prior.variationWeight)
  const count = cycles.length
  const own = cycles.reduce((sum, each) => sum + each, 0)
  const mean = (own + fairMean * prior.boothWeight) / (count + prior.boothWeight)
  const squares = cycles.reduce((sum, each) => sum + (each / mean - 1) ** 2, 0)
  const variation = (squares + fairVariation * prior.variationWeight) / (count + prior.variationWeight)
  return { mean, variation, weight: count + prior.boothWeight }
}

/**
 * Seconds until the desk begins to keep itself for each of its booked times, as the desk itself decides it: no talk begins that would
 * ordinarily run into one, except the walk-in to whom the line's share before it belongs.
 */
function keptFromOf({ booked, bookedInRow: inRow }: DeskPace, mean: number): number[] {
  return booked.map(({ startsIn, shareFrom }, index) => {
    const isShared = index > 0 ? shareFrom !== null : inRow >= bookedInRow || (inRow > 0 && shareFrom !== null)
    const shareUntil = Math.min(startsIn - dueSecondsBefore, Math.max(0, shareFrom ?? 0) + mean)
    return isShared ? Math.max(startsIn - mean, shareUntil) : startsIn - mean
  })
}

/**
 * The pace of a line, or undefined when no desk works: then nobody can say when.
 *
 * The time to the n-th call of c desks is approximated as that of c renewal processes laid over one another: mean n·m/c, variance n·s²/c²
 * (central limit of renewal processes). The wait is read from the length of the line and the elapsed talks, not from earlier waits, which
 * trail behind every burst: Ibrahim and Whitt, "Real-time delay estimation based on delay history", M&SOM 11 (2009).
 */
export function paceOf(facts: PaceFacts, times: { at: string; closesAt: string }): Pace | undefined {
  if (facts.desks.length === 0) return undefined
  const { mean, variation, weight } = cycleOf(facts)
  const left = (facts.past.left + prior.leftShare * prior.leftWeight) / (facts.past.turns + prior.leftWeight)
  const restOf = (desk: DeskPace) => (desk.busySeconds === undefined ? 0 : Math.max(mean - desk.busySeconds, leastLeftShare * mean))
  const desks = facts.desks.map((desk) => ({ desk, keptFrom: keptFromOf(desk, mean) }))
  const isKept = ({ desk, keptFrom: [next] }: (typeof desks)[number]) => desk.busySeconds === undefined && next !== undefined && next < 0
  // A free desk that calls nobody because a booked time is near is as good as one in a long talk.
  const rests = desks.map((each) => (isKept(each) ? (each.desk.booked[0]?.startsIn ?? 0) + mean : restOf(each.desk)))
  const toCome = desks.flatMap((each) => (isKept(each) ? each.keptFrom.slice(1) : each.keptFrom))
  return {
    firstSeconds: rests.includes(0) ? 0 : 1 / rests.reduce((rate, rest) => rate + 1 / rest, 0),
    eachSeconds: mean / facts.desks.length,
    spread: Math.sqrt(variation),
    doubt: Math.hypot(leastDoubt, Math.sqrt(variation / weight)),
    staying: 1 - left,
    keptFrom: toCome.map((seconds) => Math.max(0, seconds)).sort((one, other) => one - other),
    ...times,
  }
}

/** Mean and standard deviation of the seconds until the person with `ahead` people before them is called, counted from `pace.at`. */
function waitOf(pace: Pace, ahead: number): { mean: number; deviation: number } {
  const walkIns = ahead * pace.staying
  let steps = walkIns
  // Each time that comes before one's turn moves the turn back, perhaps behind the next one.
  for (const from of pace.keptFrom) {
    if (from > pace.firstSeconds + steps * pace.eachSeconds) break
    steps += bookedSteps
  }
  const mean = pace.firstSeconds + steps * pace.eachSeconds
  const variance =
    pace.firstSeconds ** 2 * firstVariance +
    steps * (pace.spread * pace.eachSeconds) ** 2 +
    (walkIns * (1 - pace.staying) + (steps - walkIns) * bookedVariance) * pace.eachSeconds ** 2 +
    (pace.doubt * mean) ** 2
  return { mean, deviation: Math.sqrt(variance) }
}

/**
 * What a booked time costs the line in talks, and its variance: its own talk and what the desk idles before it, or nothing where its worker
 * stays away and a walk-in finds room. What covers best in simulated fairs with such times, alone and in rows.
 */
const bookedSteps = 1
const bookedVariance = 2.25
/** The rest of a talk is nearly memoryless. */
const firstVariance = 0.7
/** Four of five waits lie between the tenth and the ninetieth part of a hundred. */
const rangeZ = 1.28

/** Of a lognormal with this mean and deviation: waits are never negative and have a long right side. */
function logOf({ mean, deviation }: { mean: number; deviation: number }): { centre: number; width: number } {
  const squared = Math.log(1 + (deviation / mean) ** 2)
  return { centre: Math.log(mean) - squared / 2, width: Math.sqrt(squared) }
}

export interface WaitRange {
  fromMinutes: number
  toMinutes: number
}

/** Shown in whole minutes when short, in fives when long: a person plans with fives. */
function step(minutes: number): number {
  return minutes <= 10 ? 1 : 5
}

/**
 * The pace as it is a while later, when nothing has happened in the line: nobody was called, so the first call comes nearer, and yet a
 * long talk is not about to finish. A range that stood still, or that only lost what has passed, would be wrong in such a talk.
 */
function agedTo(pace: Pace, now: number): Pace {
  const since = Math.max(0, (now - Date.parse(pace.at)) / 1000)
  const leastFirst = Math.min(pace.firstSeconds, leastLeftShare * pace.eachSeconds)
  return {
    ...pace,
    firstSeconds: Math.max(pace.firstSeconds - nearerShare * since, leastFirst),
    keptFrom: pace.keptFrom.map((seconds) => Math.max(0, seconds - since)),
  }
}

/**
 * The range a page shows: four of five people with this many before them wait at least `fromMinutes` and at most `toMinutes` from now.
 * @param now by the server's clock, in ms; nothing was heard of the line since `pace.at`
 */
export function waitRange(pace: Pace, ahead: number, now = Date.parse(pace.at)): WaitRange {
  const wait = waitOf(agedTo(pace, now), ahead)
  if (wait.mean <= 0) return { fromMinutes: 0, toMinutes: 1 }
  const { centre, width } = logOf(wait)
  const low = Math.exp(centre - rangeZ * width) / 60
  const high = Math.exp(centre + rangeZ * width) / 60
  const fromMinutes = Math.floor(low / step(low)) * step(low)
  const toMinutes = Math.ceil(high / step(high)) * step(high)
  return { fromMinutes, toMinutes: Math.max(toMinutes, fromMinutes + 1) }
}

/** The chance, 0..1, that somebody with this many before them is called before the fair ends. @param now as for the range */
export function chanceReached(pace: Pace, ahead: number, now = Date.parse(pace.at)): number {
  const seconds = (Date.parse(pace.closesAt) - Math.max(now, Date.parse(pace.at))) / 1000
  if (seconds <= 0) return 0
  const wait = waitOf(agedTo(pace, now), ahead)
  if (wait.mean <= 0) return 1
  const { centre, width } = logOf(wait)
  return normalShare((Math.log(seconds) - centre) / Math.max(width, 1e-6))
}

/** A line takes nobody whose turn would come in fewer than one of ten such fairs: a ticket is a promise. */
export const leastChance = 0.1
/** Below this chance the page says that the turn will probably not come. */
export const likelyReached = 0.5

/** Share of a standard normal below `z`, to 7 decimals: Abramowitz and Stegun, 26.2.17. */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const share = 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail
  return z >= 0 ? share : 1 - share
}

/** What the centre says to a whole line is shown for so long. */
export const lineMessageMinutes = 30
