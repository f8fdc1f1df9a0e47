import { chanceReached, likelyReached, waitRange } from '@cho-phien/shared/waiting'
import { families, minutes, type Family } from './families.ts'
import { median } from './report.ts'
import { SimulatedFair, type Sample } from './simulated-fair.ts'

const runs = 200
/** The constants of `shared/src/waiting.ts` were chosen on the fairs of the seeds up to 200: what is said of them is shown on others. */
const firstSeed = 1_001

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
  ours: ({ pace, ahead, now }) => {
    if (pace === undefined) return undefined
    const { fromMinutes, toMinutes } = waitRange(pace, ahead, now)
    return { from: fromMinutes * minutes, to: toMinutes * minutes, isReached: chanceReached(pace, ahead, now) >= likelyReached }
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

/** What a range promises: four of five waits inside, give or take. */
const wanted = { least: 0.7, most: 0.9 }

/**
 * Coverage, width and early warning of each rule in each family of fairs. Repeats exactly: every run has its seed. Fails when the
 * product's own ranges hold too few or too many waits in one of them.
 */
export function benchWait(): Promise<void> {
  console.log(`\n## Waiting, ${runs} fairs of each family\n`)
  console.log('| family | rule | waits inside the range | median width | median wait | "not reached" right | of those not reached, told |')
  console.log('|---|---|---|---|---|---|---|')
  for (const family of families) {
    const scores = scoresOf(family, runs)
    for (const [name, score] of scores) printScore(family.name, name, score)
    const covered = shareCovered(scores.get('ours')!)
    if (covered >= wanted.least && covered <= wanted.most) continue
    process.exitCode = 1
    console.error(`${family.name}: ${(100 * covered).toFixed(1)}% of the waits are inside, wanted are 70-90%`)
  }
  return Promise.resolve()
}

/** The product's own coverage, 0..1, in so many fairs of one kind. @throws Error for a kind that is not there */
export function coverageOf(name: string, fairs: number): number {
  const family = families.find((one) => one.name === name)
  if (family === undefined) throw new Error(`no kind of fair is called ${name}`)
  return shareCovered(scoresOf(family, fairs).get('ours')!)
}

function scoresOf(family: Family, fairs: number): Map<string, Score> {
  const scores = new Map(Object.keys(rules).map((name) => [name, emptyScore()]))
  const toTheCall = family.alsoElsewhere === undefined ? undefined : emptyScore()
  if (toTheCall !== undefined) scores.set('ours, until the call itself', toTheCall)
  for (let run = 0; run < fairs; run += 1) {
    for (const sample of new SimulatedFair(family, firstSeed + run).run()) {
      for (const [name, rule] of Object.entries(rules)) judge(scores.get(name)!, rule, sample)
      if (toTheCall !== undefined) judge(toTheCall, rules['ours']!, { ...sample, waited: sample.called })
    }
  }
  return scores
}

function shareCovered({ covered, counted }: Score): number {
  return covered / counted
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
