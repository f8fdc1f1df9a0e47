import { boothStatuses, deskStatuses } from '@cho-phien/shared/booths'
import type { VacancyId } from '@cho-phien/shared/ids'
import type { VacancyCard } from '@cho-phien/shared/vacancies'
import { describe, expect, test } from 'vitest'
import { desksThatMayMove, isDeskBusy, mayMoveDesk } from './desk-rules.ts'
import { boothsThatMayMove, isStillPlanned, mayMoveBooth, missingToOpen, refusalToMoveBooth, type Offer } from './rules.ts'

const card: VacancyCard = {
  provinceCode: '11',
  wageFrom: 6000,
  wageTo: 9000,
  wagePeriod: 'month',
  wageMakeUp: 'Lương cứng',
  shifts: '7:30–16:30',
  contractType: 'fixed_term',
  probation: '30 ngày',
  insurance: 'Đủ',
  meals: 'provided',
  dormitory: 'none',
  transport: 'none',
  education: 'primary',
  qualification: 'untrained',
  documents: 'Căn cước',
  deadline: '2027-01-31',
  feeAmount: 0,
}
const whole: Offer = { id: 'v1' as VacancyId, openings: 10, workplace: 'province', card }

describe('a booth that wants to open', () => {
  test('lacks nothing with an approved employer, a whole card and a desk', () => {
    expect(missingToOpen({ employerStatus: 'approved', deskCount: 1, vacancies: [whole] })).toEqual([])
  })

  test('is told everything that is missing at once', () => {
    expect(missingToOpen({ employerStatus: 'submitted', deskCount: 0, vacancies: [] })).toEqual([
      'employer_not_approved',
      'no_vacancy',
      'no_desk',
    ])
    const { feeAmount: _, ...withoutFee } = card
    const vague: Offer = { ...whole, openings: null, card: withoutFee }
    expect(missingToOpen({ employerStatus: 'approved', deskCount: 1, vacancies: [whole, vague] })).toEqual([
      'vacancy:v1:openings',
      'vacancy:v1:feeAmount',
    ])
  })

  test('declares what work abroad costs', () => {
    const missing = missingToOpen({ employerStatus: 'approved', deskCount: 1, vacancies: [{ ...whole, workplace: 'abroad' }] })
    expect(missing).toEqual(['countryCode', 'licenceNumber', 'contractYears', 'totalCost', 'deposit'].map((field) => `vacancy:v1:${field}`))
  })
})

describe('the status of a booth', () => {
  test('follows its edges in a live fair', () => {
    for (const status of boothStatuses) {
      for (const to of boothStatuses) {
        const isEdge = mayMoveBooth(status, to, 'people')
        expect(refusalToMoveBooth({ status, pausedBy: null, fairStatus: 'live' }, to, 'employer'), `${status} to ${to}`).toBe(
          isEdge ? undefined : 'booth_transition_refused',
        )
      }
    }
  })

  test('is moved by people along these edges alone, and the end of a fair closes what was only prepared', () => {
    const edges = (by: 'people' | 'fair') =>
      boothStatuses.flatMap((from) => boothStatuses.filter((to) => mayMoveBooth(from, to, by)).map((to) => `${from} ${to}`))
    const ofPeople = ['preparing open', 'open paused', 'open closed', 'paused open', 'paused closed', 'closed open']
    expect(edges('people')).toEqual(ofPeople)
    expect(boothsThatMayMove('closed', 'fair')).toEqual(['preparing', 'open', 'paused'])
  })

  test('opens in rehearsal and live only; a pause may end while the fair closes', () => {
    const open = (
      fairStatus: Parameters<typeof refusalToMoveBooth>[0]['fairStatus'],
      status: 'preparing' | 'paused' | 'closed' = 'preparing',
    ) => refusalToMoveBooth({ status, pausedBy: null, fairStatus }, 'open', 'employer')
    expect(open('draft')).toBe('fair_not_live')
    expect(open('published')).toBe('fair_not_live')
    expect(open('rehearsal')).toBeUndefined()
    expect(open('closing')).toBe('fair_over')
    expect(open('closing', 'closed')).toBe('fair_over')
    expect(open('closing', 'paused')).toBeUndefined()
    expect(open('closed', 'closed')).toBe('fair_over')
  })

  test('is moved by the centre alone once the centre has paused it', () => {
    const paused = { status: 'paused', pausedBy: 'center', fairStatus: 'live' } as const
    for (const to of ['open', 'closed'] as const) {
      expect(refusalToMoveBooth(paused, to, 'employer')).toBe('booth_paused_by_center')
      expect(refusalToMoveBooth(paused, to, 'center')).toBeUndefined()
      expect(refusalToMoveBooth({ ...paused, pausedBy: 'employer' }, to, 'employer')).toBeUndefined()
    }
  })
})

test('invitations end when the fair begins to close', () => {
  expect((['draft', 'published', 'rehearsal', 'live', 'closing', 'closed', 'signed'] as const).filter(isStillPlanned)).toEqual([
    'draft',
    'published',
    'rehearsal',
    'live',
  ])
})

test('a desk with somebody at it, or an outcome owed, is not taken away', () => {
  expect((['closed', 'ready', 'ringing', 'interviewing', 'wrapping_up', 'paused', 'absent'] as const).filter(isDeskBusy)).toEqual([
    'ringing',
    'interviewing',
    'wrapping_up',
  ])
})

describe('moves of a desk', () => {
  test('only a ring leads into an interview, and an interview never straight to the next person', () => {
    expect(deskStatuses.filter((from) => mayMoveDesk(from, 'interviewing'))).toEqual(['ringing'])
    expect(mayMoveDesk('interviewing', 'ready')).toBe(false)
    expect(mayMoveDesk('interviewing', 'ringing')).toBe(false)
  })

  test('a desk rings only when its interviewer said ready', () => {
    expect(deskStatuses.filter((from) => mayMoveDesk(from, 'ringing'))).toEqual(['ready'])
  })

  test('every other state may be closed, so a booth or a fair that closes may close all its desks', () => {
    expect(desksThatMayMove('closed')).toEqual(deskStatuses.filter((status) => status !== 'closed'))
  })
})
