import type { Alert } from '@cho-phien/shared/alerts'
import { expect, it } from 'vitest'
import { alertWords } from './alert-words.ts'

it('says when those who wait were told that nobody is at a booth, whoever told them, or when they will be', () => {
  const at = '2026-11-24T02:05:00.000Z'
  const absent = {
    kind: 'absent_employer',
    employerName: 'May',
    waiting: 3,
    since: at,
    openedAt: at,
    pauseReason: null,
    tellsAt: at,
  } as Alert
  const text = (toldAt: string | null) => alertWords({ ...absent, toldAt }, Date.parse(at)).text.replaceAll('\u00a0', ' ')
  expect(text(at)).toBe('3 người chờ, ai cũng được báo từ 9:05')
  expect(text(null)).toBe('3 người chờ, 9:05 tự báo cho họ')
})

it('says of a long wait that it is beyond what was told only where something was told', () => {
  const at = '2026-11-24T02:05:00.000Z'
  const late = { kind: 'long_wait', employerName: 'May', ticketNumber: 16, since: at, longestSince: at } as Alert
  const text = (isUntold: boolean) => alertWords({ ...late, isUntold }, Date.parse(at)).text.replaceAll('\u00a0', ' ')
  expect(text(false)).toBe('Số 016 chờ quá khoảng dự kiến 1 phút')
  expect(text(true)).toBe('Số 016 chờ mà chưa được báo khoảng nào')
})
