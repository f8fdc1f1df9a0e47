import { maskPhone, normalizeOfficePhone, normalizePhone } from '@cho-phien/shared/accounts'
import { expect, test } from 'vitest'
import { cleanName } from './names.ts'
import { isLastAdministrator, isPasswordStrong, refusalOfInvitation } from './rules.ts'
import { hashSecret, isSameHash, makePhoneCode, makeSlipCode, makeTemporaryPassword } from './secrets.ts'
import { normalizeSlip } from './slip-rules.ts'

test('Vietnamese mobile numbers are read in every way people write them, and nothing else is', () => {
  for (const phone of ['0912345678', '84912345678', '+84 912 345 678', '0912.345.678', '(091) 234-5678'])
    expect(normalizePhone(phone), phone).toBe('+84912345678')
  for (const phone of ['', '912345678', '01234567890', '0212345678', '+85512345678', '0912345678a', '０912345678'])
    expect(normalizePhone(phone), phone).toBeUndefined()
  expect(maskPhone('+84912345678')).toBe('09•• ••• 678')
})

test('an invitation opens once, in time', () => {
  const open = { isRevoked: false, isAccepted: false, isExpired: false }
  expect(refusalOfInvitation(open)).toBeUndefined()
  expect(refusalOfInvitation(undefined)).toBe('invitation_wrong')
  expect(refusalOfInvitation({ ...open, isRevoked: true })).toBe('invitation_wrong')
  expect(refusalOfInvitation({ ...open, isAccepted: true, isExpired: true })).toBe('invitation_used')
  expect(refusalOfInvitation({ ...open, isExpired: true })).toBe('invitation_expired')
})

test('passwords that anybody would try first are refused', () => {
  const about = { email: 'mai.lo@example.vn', name: 'Lò Thị Mai' }
  for (const password of ['short', 'x'.repeat(200), 'aaaaaaaaaaaa', 'MatKhau123456', 'mai.lo@example.vn', 'Mai.Lo2026!!', 'password1234']) {
    expect(isPasswordStrong(password, about), password).toBe(false)
  }
  expect(isPasswordStrong('nhà sàn bên suối', about)).toBe(true)
})

test('secrets have their shape, and a hash depends on key and purpose', () => {
  for (let count = 0; count < 200; count += 1) {
    expect(makePhoneCode()).toMatch(/^\d{6}$/)
    expect(normalizeSlip(makeSlipCode())).toBeDefined()
  }
  expect(isPasswordStrong(makeTemporaryPassword(), { email: 'a@b.vn' })).toBe(true)
  const hash = hashSecret('key', 'slip', 'ABCD2345')
  expect(isSameHash(hash, hashSecret('key', 'slip', 'ABCD2345'))).toBe(true)
  expect(isSameHash(hash, hashSecret('other', 'slip', 'ABCD2345'))).toBe(false)
  expect(isSameHash(hash, hashSecret('key', 'invitation', 'ABCD2345'))).toBe(false)
  expect(isSameHash(hash, 'short')).toBe(false)
})

test('names keep their letters and lose what only deceives', () => {
  expect(cleanName('  Lò   Thị Hương ', 'name')).toBe('Lò Thị Hương'.normalize('NFC'))
  expect(cleanName('محمد \u202eعلي', 'name')).toBe('محمد علي')
  for (const blank of [' \u200e\u2066 ', '\u200b', '\u3164', '\u2800 \ufeff', ' \u0301'])
    expect(() => cleanName(blank, 'name'), JSON.stringify(blank)).toThrow('invalid_input')
  expect(cleanName('👩‍👩‍👧', 'name')).toBe('👩‍👩‍👧')
})

test('the last administrator is the only one left', () => {
  const administrator = { accountId: '1' as never, role: 'administrator' as const }
  const moderator = { accountId: '2' as never, role: 'moderator' as const }
  expect(isLastAdministrator([administrator, moderator], administrator)).toBe(true)
  expect(isLastAdministrator([administrator, moderator], moderator)).toBe(false)
  expect(isLastAdministrator([administrator, { ...administrator, accountId: '3' as never }], administrator)).toBe(false)
})

test('a company is reached at a mobile or a fixed number', () => {
  expect(normalizeOfficePhone('0215 3 825 999')).toBe('+842153825999')
  expect(normalizeOfficePhone('(024) 3825 9999')).toBe('+842438259999')
  expect(normalizeOfficePhone('0912.345.678')).toBe('+84912345678')
  for (const wrong of ['', '0215', '0215 382 599 999', '1800 1234', 'abc']) expect(normalizeOfficePhone(wrong), wrong).toBeUndefined()
})
