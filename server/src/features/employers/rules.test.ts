import { expect, test } from 'vitest'
import { isLastOwner, missingOf, obstaclesTo, statusAfterChange, wrongFields } from './rules.ts'

const whole = {
  status: 'submitted' as const,
  registrationNumber: '5600123456',
  industry: 'May',
  provinceCode: '11',
  address: 'Tổ 5',
  hasPermissionDocument: true,
}

test('the centre vouches for nobody without number, industry, place and document', () => {
  expect(missingOf(whole)).toEqual([])
  expect(
    missingOf({ ...whole, registrationNumber: null, industry: ' ', provinceCode: null, address: '\u00a0', hasPermissionDocument: false }),
  ).toEqual(['registrationNumber', 'industry', 'provinceCode', 'address', 'permissionDocument'])
})

test('an application is submitted before it is approved; a refusal is always possible', () => {
  expect(obstaclesTo('approved', whole)).toEqual([])
  expect(obstaclesTo('approved', { ...whole, status: 'invited' })).toEqual(['submission'])
  expect(obstaclesTo('approved', { ...whole, status: 'rejected' })).toEqual([])
  expect(obstaclesTo('approved', { ...whole, hasPermissionDocument: false })).toEqual(['permissionDocument'])
  expect(obstaclesTo('submitted', { ...whole, status: 'rejected', address: '' })).toEqual(['address'])
  expect(obstaclesTo('rejected', { ...whole, status: 'invited', registrationNumber: null })).toEqual([])
})

test('an approval does not follow an enterprise to another number', () => {
  expect(statusAfterChange('approved', true)).toBe('approved')
  expect(statusAfterChange('approved', false)).toBe('submitted')
  expect(statusAfterChange('rejected', false)).toBe('rejected')
})

test('places are of the list', () => {
  const input = {
    name: 'A',
    shortName: 'A',
    registrationNumber: '5600123456',
    industry: '',
    provinceCode: '11',
    address: '',
    introduction: '',
  }
  expect(wrongFields({ ...input, communeCode: 'na-son' })).toEqual([])
  expect(wrongFields({ ...input, provinceCode: '1', communeCode: 'na-son' })).toEqual(['provinceCode', 'communeCode'])
})

test('the last owner stays', () => {
  const members = [
    { accountId: '1', role: 'owner' },
    { accountId: '2', role: 'interviewer' },
  ]
  expect(isLastOwner(members, '1')).toBe(true)
  expect(isLastOwner(members, '2')).toBe(false)
  expect(isLastOwner([...members, { accountId: '3', role: 'owner' }], '1')).toBe(false)
})
