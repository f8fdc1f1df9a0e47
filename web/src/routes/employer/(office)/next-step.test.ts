import type { Booth, OwnDesk } from '@cho-phien/shared/booths'
import type { Employer } from '@cho-phien/shared/employers'
import type { Vacancy } from '@cho-phien/shared/vacancies'
import { expect, it } from 'vitest'
import { isWanted, nextStepOf } from './next-step.ts'

const since = '2026-11-23T02:05:00.000Z'
const pausedBy = (by: 'employer' | 'center' | 'fair') => ({ by, reason: 'Mất điện, chờ đến 10:00', since })
const desk = (more: Partial<OwnDesk> = {}) =>
  ({ id: 'desk', boothId: 'booth', fairStatus: 'live', fairTitle: 'Phiên', status: 'ready', pause: null, ...more }) as OwnDesk
const open = { id: 'booth', fairStatus: 'live', fairTitle: 'Phiên', missing: [] as string[], line: { status: 'open' } } as unknown as Booth
const stepWith = (desks: OwnDesk[], booth = open, left = { disputes: 0, calls: 0 }) =>
  nextStepOf({
    employer: { status: 'approved', missing: [] as string[] } as Employer,
    vacancies: [{ missing: [] as string[] } as Vacancy],
    booths: [booth],
    desks,
    left,
  })
const stepAt = (own: OwnDesk) => stepWith([own])
const stepOfOwner = (fairStatus: Booth['fairStatus'], line: Partial<Booth['line']>, ownPause: Booth['ownPause'] = null) =>
  stepWith([], { ...open, fairStatus, ownPause, line: { ...open.line, ...line } })

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

it('tells an owner without a desk who paused the booth and why, and sends them there only for their own pause', () => {
  const paused = (by: 'employer' | 'center' | 'fair', own = by === 'fair' ? null : by) =>
    stepOfOwner('live', { status: 'paused', pausedBy: by, statusReason: 'Mất điện' }, own)
  for (const by of ['fair', 'center'] as const) {
    expect(paused(by).title).toBe('Tạm nghỉ: Mất điện')
    expect(paused(by).text).toMatch(by === 'fair' ? /^Trung tâm tạm dừng cả phiên/ : /^Trung tâm cho gian tạm nghỉ/)
    expect(paused(by).action).toBeUndefined()
  }
  const reopen = { href: '/employer/booths/booth', label: 'Mở lại gian' }
  expect(paused('employer').action).toEqual(reopen)
  // A rest of its own outlasts the fair's pause: it does not call by itself.
  expect(paused('fair', 'employer')).toMatchObject({ text: expect.stringMatching(/vẫn nghỉ, tới khi được mở/), action: reopen })
  expect(paused('fair', 'center').action).toBeUndefined()
})

it('tells an owner without a desk that the booth is closed, and offers to open it while the fair lets people in', () => {
  const closed = (fairStatus: Booth['fairStatus']) => stepOfOwner(fairStatus, { status: 'closed', pausedBy: null })
  expect(closed('live')).toMatchObject({ title: 'Gian đã đóng', action: { href: '/employer/booths/booth' } })
  expect(closed('closing').title).toBe('Gian đã đóng')
  expect(closed('closing').action).toBeUndefined()
  expect(stepWith([]).title).toBe('Gian đang mở')
})

it('names what a fair left to do once none runs: what is called wrong, then the calls', () => {
  const stepAfter = (fairStatus: Booth['fairStatus'], disputes: number, calls: number) =>
    stepWith([], { ...open, fairStatus }, { disputes, calls }).action?.href
  expect(stepAfter('signed', 1, 13)).toBe('/employer/results')
  expect(stepAfter('closed', 0, 13)).toBe('/employer/call-backs')
  expect(stepAfter('published', 0, 13)).toBe('/employer/call-backs')
  expect(stepAfter('live', 1, 13)).toBeUndefined()
})
