import { occupationGroups } from '@cho-phien/shared/forms'
import { describe, expect, test } from 'vitest'
import { checkCard, searchWordsOf, wordsOf } from './rules.ts'

describe('the words that find a vacancy', () => {
  test('name the work and the place in Vietnamese', () => {
    const words = searchWordsOf({
      occupationGroup: 'garments',
      workplace: 'province',
      card: { provinceCode: '11', communeCode: 'tuan-giao' },
    })
    expect(words).toContain('may mặc')
    expect(words).toContain('Tuần Giáo')
    expect(words).toContain('Điện Biên')
    expect(words).not.toContain('nước ngoài')
  })

  test('name the country of work abroad, and say so while it is still open', () => {
    expect(searchWordsOf({ occupationGroup: 'care', workplace: 'abroad', card: { countryCode: 'JP' } })).toContain('Nhật Bản')
    expect(searchWordsOf({ occupationGroup: 'care', workplace: 'abroad', card: {} })).toContain('nước ngoài')
  })

  test('exist for every occupation', () => {
    for (const occupationGroup of occupationGroups) expect(searchWordsOf({ occupationGroup, workplace: 'province', card: {} })).not.toBe('')
  })
})

describe('a search', () => {
  test('is words, few of them', () => {
    expect(wordsOf('  công   nhân\tmay ')).toEqual(['công', 'nhân', 'may'])
    expect(wordsOf('   ')).toEqual([])
    expect(wordsOf('a '.repeat(50))).toHaveLength(8)
  })
})

test('a place is one of the list, and a field of spaces is an empty one', () => {
  const wrongOf = (card: object) => checkCard({ title: 'May', occupationGroup: 'garments', openings: 1, workplace: 'province', card }).wrong
  expect(wrongOf({ provinceCode: '11', communeCode: 'tuan-giao' })).toEqual([])
  expect(wrongOf({ provinceCode: '', communeCode: '' })).toEqual([])
  expect(wrongOf({ provinceCode: '99' })).toEqual(['card/provinceCode'])
  expect(wrongOf({ provinceCode: '01', communeCode: 'tuan-giao' })).toEqual(['card/communeCode'])
  expect(wrongOf({ communeCode: 'tuan-giao' })).toEqual(['card/communeCode'])
  const spaces = {
    title: 'May',
    occupationGroup: 'garments',
    openings: 1,
    workplace: 'province',
    card: { shifts: ' ', insurance: '\u00a0' },
  } as const
  expect(checkCard(spaces).missing).toEqual(expect.arrayContaining(['shifts', 'insurance']))
})

test('contradictions are named by the path of the input', () => {
  const input = {
    title: 'May',
    occupationGroup: 'garments',
    openings: null,
    workplace: 'province',
    card: { wageFrom: 9, wageTo: 8, ageFrom: 40, ageTo: 20 },
  } as const
  expect(checkCard(input).wrong).toEqual(['card/wageTo', 'card/ageTo'])
  expect(checkCard(input).missing).toContain('openings')
})
