import { chanceReached, likelyReached, waitRange } from '@cho-phien/shared/waiting'
import { median } from './report.ts'
import { SimulatedFair, type Family, type Sample } from './simulated-fair.ts'

const runs = 200
const minutes = 60
const hours = 3600

const usual: Omit<Family, 'name'> = {
  booths: 4,
  desks: 3,
  talk: { mean: 8 * minutes, variation: 0.4 },
  arrivals: { perHour: 20 },
  noShow: 0.1,
  closesAfter: 4 * hours,
}

const families: Family[] = [
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
  { ...usual, name: 'booked times', booked: { every: 30 * minutes, kept: 0.85 }, arrivals: { perHour: 12 } },
  { ...usual, name: 'one desk, booked times', desks: 1, booked: { every: 45 * minutes, kept: 0.85 }, arrivals: { perHour: 4 } },
]

interface Score {
  covered: number
  counted: number
  widths: number[]
  waits: number[]
  flagged: number
  flaggedRightly: number
  missed: number
}

/** What a rule says of one moment: a range in seconds, and whether the turn will come. */
type Rule = (sample: Sample) => { from: number; to: number; isReached: boolean } | undefined

const rules: Record<string, Rule> = {
  ours: ({ pace, ahead }) => {
    if (pace === undefined) return undefined
    const { fromMinutes, toMinutes } = waitRange(pace, ahead)
    return { from: fromMinutes * minutes, to: toMinutes * minutes, isReached: chanceReached(pace, ahead) >= likelyReached }
  },
  'place x mean': ({ ahead, simple, secondsToClose }) => {
    if (simple.desks === 0) return undefined
    const point = ((ahead + 1) * simple.meanCycle) / simple.desks
    return { from: point * 0.7, to: point * 1.3, isReached: point <= secondsToClose }
  },
  'last five waits': ({ simple, secondsToClose }) => {
    const last = simple.lastWaits.length === 0 ? [simple.planned] : simple.lastWaits
    const mean = last.reduce((sum, each) => sum + each, 0) / last.length
    return { from: Math.min(...last), to: Math.max(...last), isReached: mean <= secondsToClose }
  },
}

/** Coverage, width and early warning of each rule in each family of fairs. Repeats exactly: every run has its seed. */
export function benchWait(): Promise<void> {
  console.log(`\n## Waiting, ${runs} fairs of each family\n`)
  console.log('| family | rule | waits inside the range | median width | median wait | "not reached" right | of those not reached, told |')
  console.log('|---|---|---|---|---|---|---|')
  for (const family of families) {
    const scores = new Map(Object.keys(rules).map((name) => [name, emptyScore()]))
    for (let run = 0; run < runs; run += 1) {
      for (const sample of new SimulatedFair(family, run + 1).run()) {
        for (const [name, rule] of Object.entries(rules)) judge(scores.get(name)!, rule, sample)
      }
    }
    for (const [name, score] of scores) printScore(family.name, name, score)
  }
  return Promise.resolve()
}

function emptyScore(): Score {
  return { covered: 0, counted: 0, widths: [], waits: [], flagged: 0, flaggedRightly: 0, missed: 0 }
}

function judge(score: Score, rule: Rule, sample: Sample): void {
  const said = rule(sample)
  if (said === undefined) return
  const waited = sample.waited! >= 0 ? sample.waited : undefined
  if (sample.isFinal) {
    if (!said.isReached) score.flagged += 1
    if (!said.isReached && waited === undefined) score.flaggedRightly += 1
    if (waited === undefined) score.missed += 1
  }
  if (waited === undefined) return
  score.counted += 1
  if (waited >= said.from && waited <= said.to) score.covered += 1
  score.widths.push(said.to - said.from)
  score.waits.push(waited)
}

function printScore(family: string, rule: string, score: Score): void {
  const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)}%`)
  const inMinutes = (seconds: number): string => `${(seconds / minutes).toFixed(0)} min`
  const cells = [
    family,
    rule,
    share(score.covered, score.counted),
    inMinutes(median(score.widths)),
    inMinutes(median(score.waits)),
    share(score.flaggedRightly, score.flagged),
    share(score.flaggedRightly, score.missed),
  ]
  console.log(`| ${cells.join(' | ')} |`)
}
