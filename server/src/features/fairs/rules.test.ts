import { fairStatuses, fairTransitions, type FairStatus } from '@cho-phien/shared/fairs'
import { describe, expect, test } from 'vitest'
import { refusalToPause } from './pause-rules.ts'
import { staysPublic } from './policy.ts'
import { blockersOf, mayMoveFair, nextStatus, refusalOfTimes, refusalToEdit, refusalToMoveFair, type FairFacts } from './rules.ts'
import { freeSlug, slugOf } from './slug.ts'

const ready: FairFacts = {
  status: 'draft',
  hasBegun: false,
  boothCount: 3,
  overlaps: false,
  openInterviews: 0,
  owedOutcomes: 0,
  openTickets: 0,
}

describe('the life of a fair', () => {
  test('follows the edges and nothing else, also when nothing stands in the way', () => {
    for (const from of fairStatuses) {
      for (const to of fairStatuses) {
        const isEdge = fairTransitions[from].includes(to)
        expect(mayMoveFair(from, to), `${from} to ${to}`).toBe(isEdge)
        expect(refusalToMoveFair({ ...ready, status: from }, to), `${from} to ${to}`).toBe(isEdge ? undefined : 'fair_transition_refused')
      }
    }
  })

  test('stays public once no way leads back to a draft', () => {
    const reaches = (from: FairStatus, seen: readonly FairStatus[] = []): boolean =>
      from === 'draft' || (!seen.includes(from) && fairTransitions[from].some((to) => reaches(to, [...seen, from])))
    for (const status of fairStatuses) expect(staysPublic(status), status).toBe(!reaches(status))
  })

  test('has a next step from every status but the last, and it is an edge', () => {
    for (const status of fairStatuses) {
      const next = nextStatus(status)
      expect(next === undefined ? status : mayMoveFair(status, next)).toBe(next === undefined ? 'signed' : true)
    }
  })

  test.each<[Partial<FairFacts>, FairStatus, string[]]>([
    [{ boothCount: 0 }, 'published', ['fair_without_booth']],
    [{ hasBegun: true, overlaps: true }, 'published', ['fair_in_the_past', 'fair_overlaps']],
    [{ status: 'published', hasBegun: true }, 'live', []],
    [{ status: 'published', boothCount: 0 }, 'live', ['fair_without_booth']],
    [{ status: 'closing', openInterviews: 1, owedOutcomes: 2 }, 'closed', ['fair_has_open_interviews', 'fair_has_owed_outcomes']],
    [{ status: 'closing', openInterviews: 1, owedOutcomes: 2 }, 'live', []],
    [{ status: 'live', openInterviews: 4 }, 'closing', []],
  ])('with %j on the way to %s finds %j', (facts, to, blockers) => {
    expect(blockersOf({ ...ready, ...facts }, to)).toEqual(blockers)
  })
})

describe('the times of a fair', () => {
  const times = { startsAt: '2026-11-24T01:00:00.000Z', endsAt: '2026-11-24T09:30:00.000Z' }
  const later = { startsAt: '2026-11-25T01:00:00.000Z', endsAt: '2026-11-25T09:30:00.000Z' }
  const now = '2026-11-20T00:00:00.000Z'

  test('end after they begin', () => {
    expect(refusalOfTimes(times)).toBeUndefined()
    expect(refusalOfTimes({ startsAt: times.endsAt, endsAt: times.startsAt })).toBe('fair_ends_before_it_begins')
    expect(refusalOfTimes({ startsAt: times.startsAt, endsAt: times.startsAt })).toBe('fair_ends_before_it_begins')
  })

  test('compare as instants, however they are written', () => {
    expect(refusalToEdit({ ...times, status: 'live' }, { ...times, startsAt: '2026-11-24T08:00:00+07:00' }, now)).toBeUndefined()
  })

  test.each<[FairStatus, string | undefined]>([
    ['draft', undefined],
    ['published', undefined],
    ['rehearsal', undefined],
    ['live', 'fair_transition_refused'],
    ['closing', 'fair_transition_refused'],
    ['closed', 'fair_transition_refused'],
    ['signed', 'fair_transition_refused'],
  ])('of a fair that is %s move to another day: %s', (status, refusal) => {
    expect(refusalToEdit({ ...times, status }, later, now)).toBe(refusal)
  })

  test('of a live fair may be prolonged', () => {
    expect(
      refusalToEdit({ ...times, status: 'live' }, { ...times, endsAt: '2026-11-24T11:00:00.000Z' }, '2026-11-24T09:00:00.000Z'),
    ).toBeUndefined()
  })

  test('of a published fair do not move into the past, those of a draft may', () => {
    const past = { startsAt: '2026-11-19T01:00:00.000Z', endsAt: '2026-11-19T09:00:00.000Z' }
    expect(refusalToEdit({ ...times, status: 'published' }, past, now)).toBe('fair_in_the_past')
    expect(refusalToEdit({ ...times, status: 'draft' }, past, now)).toBeUndefined()
  })
})

describe('the address of a fair', () => {
  test('reads as its title and its day in Viet Nam', () => {
    expect(slugOf({ title: 'Phiên việc làm trực tuyến Điện Biên', startsAt: '2026-11-23T18:00:00.000Z' })).toBe(
      'phien-viec-lam-truc-tuyen-dien-bien-2026-11-24',
    )
  })

  test('survives a title without letters, and a long one', () => {
    expect(slugOf({ title: '🎉 !!', startsAt: '2026-11-24T01:00:00.000Z' })).toBe('phien-2026-11-24')
    expect(slugOf({ title: 'Đ'.repeat(160), startsAt: '2026-11-24T01:00:00.000Z' })).toHaveLength(71)
  })

  test('is counted on when it is taken', () => {
    expect(freeSlug('phien', [])).toBe('phien')
    expect(freeSlug('phien', ['phien', 'phien-2', 'phien-4'])).toBe('phien-3')
  })
})

test('only a live fair pauses, and only a paused one begins again', () => {
  const [running, paused] = [null, '2026-11-24T02:00:00.000Z']
  for (const status of fairStatuses) {
    const other = status === 'live' ? undefined : 'fair_not_live'
    expect(refusalToPause({ status, pausedAt: running }, 'paused')).toBe(other)
    expect(refusalToPause({ status, pausedAt: paused }, 'paused')).toBe(other)
    expect(refusalToPause({ status, pausedAt: paused }, 'running')).toBe(other)
    expect(refusalToPause({ status, pausedAt: running }, 'running')).toBe(other ?? 'fair_transition_refused')
  }
})
