import { m } from '#lib/paraglide/messages.js'
import { expect, it } from 'vitest'
import { whyLocked } from './locked.ts'

it('says why an outcome can no longer be changed, and nothing while it can', () => {
  const editableUntil = '2026-11-24T17:00:00.000Z'
  const at = Date.parse(editableUntil)
  expect(whyLocked({ editableUntil }, at - 1)).toBeUndefined()
  expect(whyLocked({ editableUntil }, at)).toBe(m.employer_result_locked_day())
  expect(whyLocked({ editableUntil: null }, at - 1)).toBe(m.employer_result_locked_signed())
})
