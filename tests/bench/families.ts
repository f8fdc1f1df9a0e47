/** A kind of fair to try a rule of waiting on. Durations in seconds. */
export interface Family {
  name: string
  booths: number
  desks: number
  /** Of a whole talk; each booth has its own mean around this one. */
  talk: { mean: number; variation: number }
  /** People who come to each booth: evenly through the day, or whole halls at once. */
  arrivals: { perHour: number; inBursts?: boolean }
  /** The share of them who stand in a second line, and again in a third: in a talk they keep their places, and others go first. */
  alsoElsewhere?: number
  noShow?: number
  /** Mean time until somebody who waits gives up. */
  patience?: number
  /**
   * Times booked at each desk: one every so often, of which so many are kept by their worker. Or as many in a row as a desk may have, each as
   * long as a talk is planned, and such a length for the line, and again.
   */
  booked?: { every: number; kept: number } | { every: 'row'; kept: number }
  /** A desk is left about so often, for about so long. */
  breaks?: { every: number; lasting: number }
  closesAfter: number
  /** Known only an hour before: the fair ends this much earlier. */
  endsEarlyBy?: number
  /** Talks get this much longer or shorter through the day, as a factor at its end. */
  drift?: number
}

/** In seconds. */
export const minutes = 60
const hours = 3600

const usual: Omit<Family, 'name'> = {
  booths: 4,
  desks: 3,
  talk: { mean: 8 * minutes, variation: 0.4 },
  arrivals: { perHour: 20 },
  noShow: 0.1,
  closesAfter: 4 * hours,
}

export const families: Family[] = [
  { ...usual, name: 'steady, 3 desks' },
  { ...usual, name: 'one desk', desks: 1, arrivals: { perHour: 7 } },
  { ...usual, name: 'ten desks', desks: 10, arrivals: { perHour: 66 } },
  { ...usual, name: 'heavy-tailed talks', talk: { mean: 8 * minutes, variation: 2 } },
  { ...usual, name: 'halls arrive together', arrivals: { perHour: 20, inBursts: true } },
  { ...usual, name: 'many no-shows', noShow: 0.35, arrivals: { perHour: 28 } },
  { ...usual, name: 'desks that leave', breaks: { every: 50 * minutes, lasting: 12 * minutes }, arrivals: { perHour: 17 } },
  { ...usual, name: 'ends early', endsEarlyBy: 1 * hours, arrivals: { perHour: 24 } },
  { ...usual, name: 'people give up', patience: 60 * minutes, arrivals: { perHour: 28 } },
  { ...usual, name: 'talks grow longer', drift: 1.8, arrivals: { perHour: 16 } },
  { ...usual, name: 'people in several lines', alsoElsewhere: 0.5, arrivals: { perHour: 9 } },
  { ...usual, name: 'booked times', booked: { every: 30 * minutes, kept: 0.85 }, arrivals: { perHour: 12 } },
  { ...usual, name: 'one desk, booked times', desks: 1, booked: { every: 45 * minutes, kept: 0.85 }, arrivals: { perHour: 4 } },
  { ...usual, name: 'one desk, booked in rows', desks: 1, booked: { every: 'row', kept: 0.85 }, arrivals: { perHour: 4 } },
]
