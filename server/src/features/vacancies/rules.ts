import type { OccupationGroup } from '@cho-phien/shared/forms'
import { communeName, isCommuneOf, provinceName, provinces } from '@cho-phien/shared/places'
import { contradictionsInCard, missingFromCard, type VacancyInput } from '@cho-phien/shared/vacancies'

/** What people type when they look for such work. Search only: what they read is in the message catalogue. */
const occupationWords: Record<OccupationGroup, string> = {
  garments: 'may mặc, thợ may, công nhân may, dệt, thêu, da giày',
  electronics: 'điện tử, lắp ráp, linh kiện',
  construction: 'xây dựng, thợ xây, phụ hồ, vật liệu, gạch',
  agriculture: 'nông nghiệp, lâm nghiệp, trồng trọt, chăn nuôi, hái cà phê',
  food_processing: 'chế biến thực phẩm, thủy sản',
  hospitality: 'khách sạn, nhà hàng, lễ tân, buồng phòng, đầu bếp, phục vụ',
  sales: 'bán hàng, siêu thị, thu ngân, kinh doanh',
  transport: 'vận tải, lái xe, giao hàng, kho',
  office: 'văn phòng, kế toán, hành chính',
  mechanics: 'cơ khí, hàn, tiện, điện, sửa chữa, vận hành máy',
  care: 'chăm sóc, điều dưỡng, giúp việc, giáo viên',
  unskilled: 'lao động phổ thông, tạp vụ, bảo vệ',
  other: 'việc khác',
}

const countryNames = new Intl.DisplayNames('vi', { type: 'region' })

/** Words that find the vacancy beside its title and its employer's names. */
export function searchWordsOf(input: Pick<VacancyInput, 'occupationGroup' | 'workplace' | 'card'>): string {
  const { provinceCode, communeCode, countryCode } = input.card
  const country =
    input.workplace === 'abroad' ? `nước ngoài xuất khẩu lao động ${countryCode === undefined ? '' : countryNames.of(countryCode)}` : ''
  return [occupationWords[input.occupationGroup], communeName(communeCode ?? null), provinceName(provinceCode ?? null), country]
    .filter(Boolean)
    .join(', ')
}

export interface CheckedCard {
  missing: string[]
  /** Inputs that contradict each other or name no place there is, by path. */
  wrong: string[]
}

export function checkCard(input: VacancyInput): CheckedCard {
  const wrong = [...contradictionsInCard(input.card), ...unknownPlaces(input.card)]
  return { missing: missingFromCard(input), wrong: wrong.map((field) => `card/${field}`) }
}

/** An empty place is not chosen yet. */
function unknownPlaces({ provinceCode, communeCode }: VacancyInput['card']): string[] {
  const wrong: string[] = []
  if (provinceCode && !provinces.some((province) => province.code === provinceCode)) wrong.push('provinceCode')
  if (communeCode && !isCommuneOf(communeCode, provinceCode ?? '')) wrong.push('communeCode')
  return wrong
}

const wordsSearched = 8

/** The words of a search, each to be found somewhere; more than a person types are left out. */
export function wordsOf(search: string): string[] {
  return search.trim().split(/\s+/).filter(Boolean).slice(0, wordsSearched)
}
