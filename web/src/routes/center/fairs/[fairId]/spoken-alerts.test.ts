import type { Alert } from '@cho-phien/shared/alerts'
import { expect, it } from 'vitest'
import { spokenAlerts } from './spoken-alerts.ts'

const openedAt = '2026-11-24T02:38:00.000Z'
const now = Date.parse(openedAt)
const alert = (id: string, more: Partial<Alert> = {}) =>
  ({ id, kind: 'media_gone', openedAt, since: openedAt, acknowledgedAt: null, ...more }) as Alert
const say = (before: Alert[], after: Alert[], stranded: [number, number] = [0, 0]) =>
  spokenAlerts({ before: { alerts: before, stranded: stranded[0] }, after: { alerts: after, stranded: stranded[1] }, now })

it('says what is new, and what is over, in one sentence each', () => {
  expect(say([], [alert('a')])).toMatch(/^Việc\smới: [^.]+\.$/)
  expect(say([alert('a')], [])).toMatch(/^Đã\shết: [^.]+\.$/)
})

it('says only what is new when something else is over in the same moment', () => {
  expect(say([alert('a')], [alert('b')])).toMatch(/^Việc\smới/)
})

it('does not say an older one anew when a newer one is over', () => {
  expect(say([alert('a'), alert('b')], [alert('a')])).toMatch(/^Đã\shết/)
})

it('says nothing as minutes pass, nor when somebody has taken it in hand', () => {
  expect(say([alert('a')], [alert('a', { waiting: 5 })])).toBeUndefined()
  expect(say([alert('a')], [alert('a', { acknowledgedAt: openedAt })])).toBeUndefined()
  expect(say([alert('a', { acknowledgedAt: openedAt })], [])).toBeUndefined()
})

it('says once that nobody works in the whole fair, behind an alert that says more', () => {
  expect(say([], [], [0, 4])?.replaceAll('\u00a0', ' ')).toBe('Không bàn nào đang làm việc, 4 số đang chờ.')
  expect(say([], [], [4, 7])).toBeUndefined()
  expect(say([], [alert('a')], [0, 4])).toMatch(/^Việc\smới/)
})
