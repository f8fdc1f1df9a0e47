import type { Ethnicity, Qualification } from '@cho-phien/shared/forms'
import { communes } from '@cho-phien/shared/places'
import type { SensitiveAnswers, WorkerAnswers } from '@cho-phien/shared/workers'
import { createChance, type Chance } from './chance.ts'

export interface DemoWorker {
  fullName: string
  sex: 'female' | 'male'
  birthDate: string
  communeCode: string
  answers: WorkerAnswers
  sensitive: SensitiveAnswers
}

/** Invented people, by ethnicity; `*` before a woman's name. */
const names: Partial<Record<Ethnicity, readonly string[]>> = {
  thai: [
    '*Lò Thị Hương',
    'Quàng Văn Tuấn',
    '*Cà Thị Thỏa',
    '*Lường Thị Xuân',
    'Tòng Văn Hặc',
    'Lò Văn Biên',
    'Cà Văn Pản',
    '*Quàng Thị Ngân',
    'Lò Văn Inh',
    '*Bạc Thị Hoan',
    'Lường Văn Thoan',
    '*Tòng Thị Phượng',
    'Điêu Văn Hợp',
    '*Cầm Thị Mai',
    'Lò Văn Pâng',
    '*Vì Thị Thơi',
    'Quàng Văn Ín',
    '*Lò Thị Ọi',
    'Cà Văn Chung',
    '*Lường Thị Ánh',
    'Tòng Văn Quân',
    '*Mè Thị Dung',
    'Lò Văn Thương',
    '*Quàng Thị Bun',
  ],
  hmong: [
    'Giàng A Chu',
    'Mùa A Sếnh',
    '*Vàng Thị Dợ',
    '*Mùa Thị Sua',
    'Thào A Lềnh',
    'Sùng A Tủa',
    '*Giàng Thị Mỷ',
    'Vừ A Dính',
    '*Hờ Thị Ly',
    'Lầu A Chía',
    '*Sùng Thị Pà',
    'Cứ A Vàng',
    '*Hạng Thị Mai',
    'Ly A Dơ',
    'Chá A Của',
    '*Vàng Thị Ca',
    'Thào A Páo',
    'Mùa A Khua',
    '*Giàng Thị Dua',
    'Tráng A Sò',
  ],
  kinh: ['Nguyễn Văn Hùng', '*Trần Thị Hoa', 'Phạm Minh Đức', '*Lê Thị Thanh Huyền', 'Hoàng Văn Nam', '*Đỗ Thị Thủy', 'Bùi Quang Huy'],
  kho_mu: ['Lường Văn Phanh', '*Quàng Thị Oanh', 'Moong Văn Hặc', '*Lò Thị Chựa'],
  dao: ['Chảo A Phẩu', '*Tẩn Mùi Nhàn'],
  ha_nhi: ['Pờ Gia Tư', '*Lỳ Mì Xá'],
  lao: ['*Lò Thị Viện'],
}

const qualificationsSpread: readonly Qualification[] = [
  'untrained',
  'untrained',
  'untrained',
  'untrained',
  'skilled_without_certificate',
  'skilled_without_certificate',
  'certificate_under_3_months',
  'elementary',
  'intermediate',
  'college',
  'university',
]
const occupationsSpread = [
  'garments',
  'electronics',
  'construction',
  'agriculture',
  'hospitality',
  'sales',
  'transport',
  'mechanics',
  'food_processing',
  'unskilled',
] as const
const activitiesSpread = [
  'unemployed_under_3_months',
  'unemployed_3_to_12_months',
  'unemployed_never_worked',
  'employed',
  'unemployed_over_1_year',
] as const
const educationsSpread = ['primary', 'lower_secondary', 'lower_secondary', 'lower_secondary', 'upper_secondary', 'upper_secondary'] as const
/** Nobody is taken there without having finished school. */
const afterSchool: readonly Qualification[] = ['intermediate', 'college', 'university']
const experiences = [
  'Phụ hồ ở Hà Nội 1 năm.',
  'Công nhân may ở Bắc Ninh 2 năm.',
  'Làm nương, chăn nuôi ở nhà.',
  'Bán hàng ở chợ 3 năm.',
  'Hái cà phê hai mùa.',
  'Lắp ráp điện tử ở Thái Nguyên 8 tháng.',
  'Phục vụ quán ăn 1 năm.',
  'Chưa đi làm.',
]

function answersOf(chance: Chance, ethnicity: Ethnicity): WorkerAnswers {
  const wanted = chance.pick(occupationsSpread)
  const second = chance.pick(occupationsSpread)
  const area = chance.percent(85) ? 'rural' : 'urban'
  const schooling = chance.pick(educationsSpread)
  const qualification = chance.pick(qualificationsSpread)
  return {
    area,
    generalEducation: afterSchool.includes(qualification) ? 'upper_secondary' : schooling,
    qualification,
    activity: chance.pick(activitiesSpread),
    wantedOccupations: wanted === second ? [wanted] : [wanted, second],
    wantedDestinations: chance.percent(60) ? ['province'] : chance.percent(70) ? ['province', 'country'] : ['country', 'abroad'],
    wantedWage: 5500 + chance.below(14) * 500,
    languages: languageOf[ethnicity] ?? 'Việt',
    computerLevel: chance.percent(70) ? 'none' : 'basic',
    experience: chance.pick(experiences),
  }
}

const languageOf: Partial<Record<Ethnicity, string>> = {
  thai: 'Thái, Việt',
  hmong: 'Hmông, Việt',
  kho_mu: 'Khơ Mú, Thái, Việt',
  dao: 'Dao, Việt',
  ha_nhi: 'Hà Nhì, Việt',
  lao: 'Lào, Thái, Việt',
}

/** Whom the demo's door lets in as the worker: the same person as in the pictures. */
const chu: DemoWorker = {
  fullName: 'Giàng A Chu',
  sex: 'male',
  birthDate: '2003-05-14',
  communeCode: 'tua-chua',
  answers: {
    area: 'rural',
    generalEducation: 'lower_secondary',
    qualification: 'elementary',
    major: 'May công nghiệp, 3 tháng',
    activity: 'unemployed_3_to_12_months',
    wantedOccupations: ['garments', 'electronics'],
    wantedDestinations: ['province', 'country'],
    wantedWage: 7000,
    languages: 'Hmông, Việt (nói tốt, đọc chậm)',
    computerLevel: 'none',
    experience: 'May gia đình 2 năm. Phụ hồ 8 tháng. Đi làm được ngay, cần chỗ ở.',
  },
  sensitive: { ethnicity: 'hmong', priorityGroups: ['ethnic_minority', 'near_poor_household'] },
}

/** 60 people, the demo's own worker first, the others in an order that mixes them. */
export function listWorkers(): DemoWorker[] {
  const chance = createChance(2026)
  const people = Object.entries(names).flatMap(([ethnicity, list]) => list.map((name) => ({ name, ethnicity: ethnicity as Ethnicity })))
  const others = people
    .filter(({ name }) => name !== chu.fullName)
    .map((person) => ({ person, order: chance.below(1_000_000) }))
    .sort((left, right) => left.order - right.order)
    .map(({ person }) => makeWorker(chance, person))
  return [chu, ...others]
}

function makeWorker(chance: Chance, { name, ethnicity }: { name: string; ethnicity: Ethnicity }): DemoWorker {
  const isWoman = name.startsWith('*')
  const two = (value: number) => String(value).padStart(2, '0')
  const isMinority = ethnicity !== 'kinh'
  return {
    fullName: name.replace('*', ''),
    sex: isWoman ? 'female' : 'male',
    birthDate: `${1972 + chance.below(36)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`,
    communeCode: chance.pick(communes).code,
    answers: answersOf(chance, ethnicity),
    sensitive: {
      ethnicity,
      priorityGroups: [
        ...(isMinority ? (['ethnic_minority'] as const) : []),
        ...(chance.percent(25) ? (['poor_household'] as const) : []),
        ...(chance.percent(5) ? (['disabled'] as const) : []),
      ],
    },
  }
}
