import type { WorkerProfileInput } from '@cho-phien/shared/workers'
import type { WorkerId } from '@cho-phien/shared/ids'
import { expect, test } from 'vitest'
import { isProfileComplete, sensitiveToWrite, todayIn, wrongFields } from './rules.ts'
import { decryptSensitive, encryptSensitive, hashIdentity } from './sensitive.ts'

const input: WorkerProfileInput = {
  fullName: 'Lò Thị Hương',
  birthDate: '2001-05-09',
  sex: 'female',
  provinceCode: '11',
  answers: {},
  consentToMatching: true,
}

test('a worker is 15 on the birthday and not the day before', () => {
  const wrong = (birthDate: string) => wrongFields({ ...input, birthDate }, '2026-03-10')
  expect(wrong('2011-03-10')).toEqual([])
  expect(wrong('2011-03-11')).toEqual(['birthDate'])
  expect(wrong('1926-03-09')).toEqual(['birthDate'])
  expect(wrong('2001-02-29')).toEqual(['birthDate'])
  expect(wrong('2000-02-29')).toEqual([])
})

test('a name is letters, with what names are written with', () => {
  const wrong = (fullName: string) => wrongFields({ ...input, fullName }, '2026-03-10')
  const names = ['Lò Thị Hương', "Giàng A H'Lua", 'Y Bhơ̆ Êban', 'H’Hen Niê', 'Nguyễn-Lê T. An', 'Chu (Pó)', 'محمد علي']
  for (const name of names) expect(wrong(name), name).toEqual([])
  for (const name of ['12345 <b>x</b>', 'Chu 2', 'Chu <3', 'a > b', 'Chu\u0007', '٣ علي', '...', "'"])
    expect(wrong(name), name).toEqual(['fullName'])
})

test('places are of the list, and a commune is of its province', () => {
  const wrong = (place: Partial<WorkerProfileInput>) => wrongFields({ ...input, ...place }, '2026-03-10')
  expect(wrong({ communeCode: 'na-son' })).toEqual([])
  expect(wrong({ provinceCode: '01', communeCode: null })).toEqual([])
  expect(wrong({ provinceCode: '01', communeCode: 'na-son' })).toEqual(['communeCode'])
  expect(wrong({ provinceCode: '62' })).toEqual(['provinceCode'])
  expect(wrong({ phoneNumber: '' })).toEqual([])
  expect(wrong({ phoneNumber: '12' })).toEqual(['phoneNumber'])
})

test('the short form is whole with a qualification and a wanted job', () => {
  expect(isProfileComplete({ answers: {} })).toBe(false)
  expect(isProfileComplete({ answers: { qualification: 'untrained', wantedOccupations: [] } })).toBe(false)
  expect(isProfileComplete({ answers: { qualification: 'untrained', wantedOccupations: ['garments'] } })).toBe(true)
})

test('the day changes at midnight in Viet Nam', () => {
  expect(todayIn(new Date('2026-03-09T16:59:59Z'))).toBe('2026-03-09')
  expect(todayIn(new Date('2026-03-09T17:00:00Z'))).toBe('2026-03-10')
})

test('sealed answers open with their key and worker only, and a changed byte is noticed', () => {
  const key = Buffer.alloc(32, 1)
  const [worker, other] = [
    '7a1d3b1e-0000-4000-8000-000000000001' as string as WorkerId,
    '7a1d3b1e-0000-4000-8000-000000000002' as string as WorkerId,
  ]
  const answers = { identityNumber: '011201000123', ethnicity: 'hmong' as const }
  const sealed = encryptSensitive(key, worker, answers)!
  expect(decryptSensitive(key, worker, sealed)).toEqual(answers)
  expect(sealed.toString('latin1')).not.toContain('hmong')
  expect(encryptSensitive(key, worker, answers)!.equals(sealed)).toBe(false)
  expect(() => decryptSensitive(Buffer.alloc(32, 2), worker, sealed)).toThrow()
  expect(() => decryptSensitive(key, other, sealed)).toThrow()
  for (const at of [0, 5, 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1
    expect(() => decryptSensitive(key, worker, changed), String(at)).toThrow()
  }
  expect(encryptSensitive(key, worker, {})).toBeNull()
  expect(decryptSensitive(key, worker, null)).toEqual({})
  expect(hashIdentity(key, '011201000123')).not.toBe(hashIdentity(Buffer.alloc(32, 2), '011201000123'))
})

test('sensitive answers need consent to statistics, and without it nothing is left of them', () => {
  const answers = { ethnicity: 'hmong' } as const
  expect(sensitiveToWrite(answers, true)).toEqual(answers)
  expect(sensitiveToWrite(undefined, true)).toBeUndefined()
  expect(sensitiveToWrite(undefined, false)).toEqual({})
  expect(sensitiveToWrite({}, false)).toEqual({})
  expect(sensitiveToWrite(answers, false)).toBe('refused')
})
