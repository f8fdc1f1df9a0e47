import type { BoothRow } from '@cho-phien/shared/booths'
import { describe, expect, it } from 'vitest'
import { findBooths } from './booth-filter.ts'

const booth = (employerName: string, ...titles: string[]) =>
  ({
    employerName,
    headline: '',
    provinceCode: '11',
    communeCode: null,
    vacancies: titles.map((title) => ({ title })),
  }) as unknown as BoothRow

const electronics = booth('Điện tử Kinh Bắc', 'Công nhân lắp ráp')
const power = booth('Thủy điện Nậm Mức', 'Kỹ sư tư vấn')
const garments = booth('May Sông Mã', 'Công nhân may')
const all = [electronics, power, garments]

describe('the search in the booths of a fair', () => {
  it('needs no diacritics', () => {
    expect(findBooths(all, 'cong nhan may')).toEqual([garments])
  })
  it('prefers what was typed as it stands over its scattered words', () => {
    expect(findBooths(all, 'dien tu')).toEqual([electronics])
  })
  it('falls back to every word somewhere', () => {
    expect(findBooths(all, 'may cong')).toEqual([garments])
  })
  it('shows all for nothing typed', () => {
    expect(findBooths(all, '  ')).toEqual(all)
  })
})
