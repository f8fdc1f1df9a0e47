import { outcomeKinds, type WorkerAnswer } from '@cho-phien/shared/outcomes'
import { turnDowns } from '@cho-phien/shared/turn-downs'
import { expect, it } from 'vitest'
import { m } from '#lib/paraglide/messages.js'
import { answerWords, needsAnswer, outcomeWords, shortAnswer, shortResult, stepLine } from './outcome-words.ts'

it('says each result in a few words, different ones', () => {
  const said = outcomeKinds.map((kind) => shortResult(kind, 'chị').replaceAll('\u00a0', ' '))
  expect(new Set(said).size).toBe(outcomeKinds.length)
  for (const words of said) expect(words.split(' ').length).toBeLessThanOrEqual(7)
  expect(shortResult('declined', 'chị')).toContain('chị')
})

it('says after a technical failure what to do now, and after nothing else', () => {
  const linesOf = (kind: (typeof outcomeKinds)[number]) => outcomeWords({ kind }, { employer: 'May Sông Mã', you: 'chị' }).lines
  expect(linesOf('technical_failure')).toEqual([expect.stringContaining('lấy số lại được ngay')])
  expect(outcomeKinds.filter((kind) => linesOf(kind).length > 0)).toEqual(['technical_failure'])
})

it('says the year of a step in another year than this one', () => {
  const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear()
  const said = (nextStepAt: string) => stepLine({ nextStepAt, nextStepPlace: 'xưởng 2' })
  expect(said(`${year}-06-15T01:00:00.000Z`)).toMatch(/^8:00 t.*\s15\/06, xưởng 2\.$/)
  expect(said(`${year + 1}-06-15T01:00:00.000Z`)).toContain(`15/06/${year + 1}`)
})

it('asks nobody about a talk that went on at another desk, or may yet', () => {
  const of = (hasGoneOn: boolean, isOpen: boolean, workerAnswer: 'confirmed' | null = null) =>
    needsAnswer({ workerAnswer, handedTo: { desk: 2, hasGoneOn, isOpen } })
  expect([
    of(true, false),
    of(false, true),
    of(false, false),
    of(false, false, 'confirmed'),
    needsAnswer({ workerAnswer: null, handedTo: null }),
  ]).toEqual([false, false, true, false, true])
})

it('lets an invitation and a job be turned down in words of their own, and nothing else', () => {
  const said = outcomeKinds.flatMap((kind) => {
    const turnDown = turnDowns[kind]
    return turnDown ? [`${kind}: ${answerWords(kind)[turnDown]}`.replaceAll('\u00a0', ' ')] : []
  })
  expect(said).toEqual(['hired: Tôi không nhận việc', 'next_round: Tôi không đến được'])
})

it('says to whoever turned it down that they did, and of no step they are to come to', () => {
  const step = { nextStepAt: null, nextStepPlace: 'xưởng 2' }
  const said = (kind: 'hired' | 'next_round', workerAnswer: WorkerAnswer | null) => shortAnswer({ kind, workerAnswer, ...step })
  expect(said('hired', 'not_taken')).toEqual({ turnedDown: m.outcomes_answered_not_taken() })
  expect(said('next_round', 'cannot_come')).toEqual({ turnedDown: m.outcomes_answered_cannot_come() })
  for (const answer of ['confirmed', 'disputed', null] as const) expect(said('hired', answer)).toEqual({ step: 'xưởng 2.' })
})

it('names everybody who reads that a result is wrong, before and after the signing and once it is said', () => {
  for (const locale of ['vi', 'en'] as const) {
    const readers = locale === 'vi' ? /doanh nghiệp và trung tâm/i : /the employer and the centre/i
    for (const said of [m.outcomes_dispute_text, m.outcomes_dispute_signed, m.outcomes_answered_not_right]) {
      expect(said({}, { locale }).replaceAll('\u00a0', ' ')).toMatch(readers)
    }
  }
  expect(answerWords('hired').given.disputed).toBe(m.outcomes_answered_not_right())
})
