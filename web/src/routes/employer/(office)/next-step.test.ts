import type { Booth, OwnDesk } from '@cho-phien/shared/booths'
import type { Employer } from '@cho-phien/shared/employers'
import type { Vacancy } from '@cho-phien/shared/vacancies'
import { expect, it } from 'vitest'
import { isWanted, nextStepOf } from './next-step.ts'

const since = '2026-11-23T02:05:00.000Z'
const pausedBy = (by: 'employer' | 'center' | 'fair') => ({ by, reason: 'Mất điện, chờ đến 10:00', since })
const desk = (more: Partial<OwnDesk> = {}) =>
  ({ id: 'desk', boothId: 'booth', fairStatus: 'live', fairTitle: 'Phiên', status: 'ready', pause: null, ...more }) as OwnDesk
const stepAt = (own: OwnDesk) =>
  nextStepOf({
    employer: { status: 'approved', missing: [] as string[] } as Employer,
    vacancies: [{ missing: [] as string[] } as Vacancy],
    booths: [{ id: 'booth', fairStatus: 'live', missing: [] as string[], line: { status: 'open' } } as unknown as Booth],
    desks: [own],
  })

it('sends its owner to the desk of a running fair', () => {
  expect(stepAt(desk()).action?.href).toBe('/employer/desks/desk')
})

it('says that the centre paused the fair, since when and why, and sends nobody to a desk meanwhile', () => {
  for (const status of ['ready', 'paused', 'closed', 'absent'] as const) {
    const step = stepAt(desk({ status, pause: pausedBy('fair') }))
    expect(step.title).toBe('Trung tâm tạm dừng cả phiên từ 9:05: Mất điện, chờ đến 10:00')
    expect(step.action).toBeUndefined()
  }
  expect(stepAt(desk({ pause: pausedBy('center') })).action).toBeUndefined()
})

it('sends its owner to the booth that they paused themselves', () => {
  expect(stepAt(desk({ pause: pausedBy('employer') })).action).toEqual({ href: '/employer/booths/booth', label: 'Mở lại gian' })
})

it('still sends its owner to a desk where a talk goes on or an outcome is owed', () => {
  for (const status of ['ringing', 'interviewing', 'wrapping_up'] as const) {
    expect(stepAt(desk({ status, pause: pausedBy('fair') })).action?.href).toBe('/employer/desks/desk')
  }
  expect(isWanted(desk({ fairStatus: 'published' }))).toBe(false)
})
