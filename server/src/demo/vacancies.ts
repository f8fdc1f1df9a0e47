import type { VacancyCard, VacancyInput } from '@cho-phien/shared/vacancies'

export interface DemoVacancy extends VacancyInput {
  /** Key of its employer in cast.ts. */
  employer: string
}

const usual = {
  wagePeriod: 'month',
  contractType: 'fixed_term',
  probation: '30 ngày, hưởng 85% lương',
  insurance: 'Đủ bảo hiểm xã hội, y tế, thất nghiệp',
  meals: 'provided',
  dormitory: 'none',
  transport: 'none',
  education: 'lower_secondary',
  qualification: 'untrained',
  documents: 'Căn cước. Sổ bảo hiểm nếu có',
  feeAmount: 0,
} as const satisfies VacancyCard

const at = (communeCode: string): VacancyCard => ({ ...usual, provinceCode: '11', communeCode })
const garments = at('thanh-an')
const kinhBac: VacancyCard = {
  ...usual,
  provinceCode: '24',
  dormitory: 'provided',
  transport: 'provided',
  languages: 'Nói được tiếng Việt',
}
const brick = at('thanh-nua')
const coffee: VacancyCard = {
  ...at('muong-ang'),
  contractType: 'seasonal',
  probation: 'Không',
  insurance: 'Bảo hiểm tai nạn',
  education: 'primary_not_finished',
}
const hotel: VacancyCard = { ...at('muong-thanh'), probation: '1 tháng, hưởng đủ lương' }
const building: VacancyCard = {
  ...at('tuan-giao'),
  contractType: 'seasonal',
  probation: 'Không',
  insurance: 'Bảo hiểm tai nạn lao động',
  wagePeriod: 'day',
  education: 'primary',
}
const shop: VacancyCard = { ...at('na-tau'), meals: 'allowance', education: 'upper_secondary' }
const weaving: VacancyCard = {
  ...at('na-sang'),
  wagePeriod: 'month',
  contractType: 'seasonal',
  meals: 'none',
  insurance: 'Tự nguyện, hợp tác xã trả một nửa',
  education: 'primary_not_finished',
}
const school: VacancyCard = { ...at('tua-chua'), probation: 'Không', insurance: 'Đủ bảo hiểm trong năm học' }
const power: VacancyCard = {
  ...at('pa-ham'),
  contractType: 'indefinite',
  probation: '60 ngày, hưởng 85% lương',
  dormitory: 'provided',
  education: 'upper_secondary',
}
const lorry: VacancyCard = { ...at('muong-lay'), meals: 'allowance', dormitory: 'provided' }
const abroad: VacancyCard = {
  ...usual,
  licenceNumber: '0000/LĐTBXH-GP (mẫu)',
  contractYears: 3,
  probation: 'Không',
  insurance: 'Theo luật nước sở tại',
  meals: 'none',
  dormitory: 'allowance',
  transport: 'provided',
  education: 'upper_secondary',
  documents: 'Căn cước, bằng tốt nghiệp, 4 ảnh 4×6',
}

/**
 * Wages in thousand đồng. Each card is complete but for its deadline, which lies ahead of the day of the seeding. Kept as a
 * table: one line for each property would make it unreadable.
 */
// prettier-ignore
export const vacancies: readonly DemoVacancy[] = [
  {
    employer: 'may-song-ma', title: 'Công nhân may', occupationGroup: 'garments', openings: 60, workplace: 'province',
    card: {
      ...garments, wageFrom: 6500, wageTo: 9000, wageMakeUp: 'Lương cứng 5,2 triệu, còn lại theo sản phẩm',
      shifts: '7:30–16:30, nghỉ Chủ nhật. Tăng ca không quá 2 giờ', dormitory: 'provided', transport: 'provided',
      bonus: 'Thưởng chuyên cần 300 nghìn, tháng 13', ageFrom: 18, ageTo: 45, education: 'primary',
      skills: 'Chưa biết may thì học 2 tháng, có lương',
    },
  },
  {
    employer: 'may-song-ma', title: 'Kiểm hàng', occupationGroup: 'garments', openings: 12, workplace: 'province',
    card: {
      ...garments, wageFrom: 6000, wageTo: 7500, wageMakeUp: 'Lương cứng, thưởng theo tháng',
      shifts: '7:30–16:30, nghỉ Chủ nhật', dormitory: 'provided', transport: 'provided', ageFrom: 18, ageTo: 40,
      skills: 'Mắt tốt, cẩn thận',
    },
  },
  {
    employer: 'may-song-ma', title: 'Thợ sửa máy may', occupationGroup: 'mechanics', openings: 3, workplace: 'province',
    card: {
      ...garments, wageFrom: 8500, wageTo: 12000, wageMakeUp: 'Lương cứng và phụ cấp tay nghề',
      shifts: '7:30–16:30, trực luân phiên', ageFrom: 20, ageTo: 50, qualification: 'elementary',
      skills: 'Sửa được máy một kim, vắt sổ',
    },
  },
  {
    employer: 'dien-tu-kinh-bac', title: 'Công nhân lắp ráp điện tử', occupationGroup: 'electronics', openings: 200, workplace: 'country',
    card: {
      ...kinhBac, wageFrom: 9000, wageTo: 13000, wageMakeUp: 'Lương cứng 5,8 triệu, phụ cấp 1,5 triệu, còn lại tăng ca',
      shifts: 'Hai ca 8:00–20:00 và 20:00–8:00, đổi hai tuần một lần', bonus: 'Thưởng vào làm 2 triệu sau 3 tháng',
      ageFrom: 18, ageTo: 38,
    },
  },
  {
    employer: 'dien-tu-kinh-bac', title: 'Nhân viên kiểm tra chất lượng', occupationGroup: 'electronics', openings: 30, workplace: 'country',
    card: {
      ...kinhBac, wageFrom: 10000, wageTo: 14000, wageMakeUp: 'Lương cứng 6,4 triệu, phụ cấp, tăng ca',
      shifts: 'Hai ca, đổi hai tuần một lần', ageFrom: 18, ageTo: 35, education: 'upper_secondary',
    },
  },
  {
    employer: 'dien-tu-kinh-bac', title: 'Kỹ thuật viên bảo trì', occupationGroup: 'mechanics', openings: 8, workplace: 'country',
    card: {
      ...kinhBac, wageFrom: 13000, wageTo: 18000, wageMakeUp: 'Lương cứng 9 triệu, phụ cấp kỹ thuật, tăng ca', shifts: 'Ba ca',
      ageFrom: 20, ageTo: 40, education: 'upper_secondary', qualification: 'intermediate',
      skills: 'Điện công nghiệp hoặc cơ điện',
    },
  },
  {
    employer: 'gach-thanh-nua', title: 'Thợ đứng lò nung gạch', occupationGroup: 'construction', openings: 12, workplace: 'province',
    card: {
      ...brick, wageFrom: 8000, wageTo: 10000, wageMakeUp: 'Lương khoán theo mẻ, bảo đảm 7 triệu', shifts: 'Ba ca 8 giờ',
      dormitory: 'provided', bonus: 'Phụ cấp độc hại 600 nghìn', ageFrom: 20, ageTo: 50, education: 'primary',
    },
  },
  {
    employer: 'gach-thanh-nua', title: 'Công nhân bốc xếp gạch', occupationGroup: 'unskilled', openings: 10, workplace: 'province',
    card: {
      ...brick, wageFrom: 6500, wageTo: 8500, wageMakeUp: 'Theo số gạch bốc, trả hằng tuần',
      shifts: '7:00–17:00, nghỉ Chủ nhật', ageFrom: 18, ageTo: 45, education: 'primary_not_finished',
    },
  },
  {
    employer: 'ca-phe-muong-ang', title: 'Hái và sơ chế cà phê, mùa vụ', occupationGroup: 'agriculture', openings: 40, workplace: 'province',
    card: {
      ...coffee, wageFrom: 280, wageTo: 350, wagePeriod: 'day', wageMakeUp: 'Theo ngày công, hái quá 60 kg thì thưởng thêm',
      shifts: '6:30–16:30, nghỉ trưa 2 giờ', dormitory: 'provided', ageFrom: 18, ageTo: 60,
    },
  },
  {
    employer: 'ca-phe-muong-ang', title: 'Thợ rang xay cà phê', occupationGroup: 'food_processing', openings: 3, workplace: 'province',
    card: {
      ...coffee, contractType: 'fixed_term', probation: '30 ngày, hưởng 85% lương',
      insurance: 'Đủ bảo hiểm xã hội, y tế, thất nghiệp', education: 'lower_secondary', wageFrom: 6500, wageTo: 8500,
      wageMakeUp: 'Lương cứng', shifts: '7:00–16:00, nghỉ Chủ nhật', ageFrom: 18, ageTo: 50, skills: 'Được dạy nghề tại chỗ',
    },
  },
  {
    employer: 'khach-san-him-lam-xanh', title: 'Lễ tân', occupationGroup: 'hospitality', openings: 3, workplace: 'province',
    card: {
      ...hotel, wageFrom: 6500, wageTo: 7500, wageMakeUp: 'Lương cứng và phí phục vụ', shifts: 'Ba ca 8 giờ', ageFrom: 18,
      ageTo: 35, education: 'upper_secondary', languages: 'Tiếng Anh giao tiếp',
    },
  },
  {
    employer: 'khach-san-him-lam-xanh', title: 'Nhân viên buồng phòng', occupationGroup: 'hospitality', openings: 5, workplace: 'province',
    card: {
      ...hotel, wageFrom: 5800, wageTo: 6800, wageMakeUp: 'Lương cứng và phí phục vụ',
      shifts: '7:00–16:00, nghỉ một ngày mỗi tuần', ageFrom: 18, ageTo: 50, education: 'primary',
    },
  },
  {
    employer: 'nhan-luc-bien-dong', title: 'Chế biến thực phẩm tại Nhật Bản', occupationGroup: 'food_processing', openings: 25, workplace: 'abroad',
    card: {
      ...abroad, countryCode: 'JP', wageFrom: 28000, wageTo: 33000,
      wageMakeUp: 'Lương theo giờ của tỉnh đến làm, tăng ca tính riêng', shifts: '8 giờ một ngày, 5 ngày một tuần',
      ageFrom: 18, ageTo: 32, languages: 'Học tiếng Nhật 6 tháng trước khi đi', feeAmount: 98000,
      feeNote: 'Trả theo ba đợt, vay ngân hàng chính sách được', totalCost: 98000, deposit: 0,
    },
  },
  {
    employer: 'nhan-luc-bien-dong', title: 'Hộ lý, chăm sóc người già tại Nhật Bản', occupationGroup: 'care', openings: 15, workplace: 'abroad',
    card: {
      ...abroad, countryCode: 'JP', wageFrom: 30000, wageTo: 36000, wageMakeUp: 'Lương tháng và phụ cấp đêm',
      shifts: 'Ca kíp, 40 giờ một tuần', ageFrom: 20, ageTo: 35, qualification: 'intermediate',
      skills: 'Ưu tiên đã học điều dưỡng', languages: 'Học tiếng Nhật 9 tháng trước khi đi', feeAmount: 62000,
      feeNote: 'Viện dưỡng lão trả tiền học tiếng', totalCost: 62000, deposit: 0,
    },
  },
  {
    employer: 'nhan-luc-bien-dong', title: 'Nông nghiệp thời vụ tại Hàn Quốc', occupationGroup: 'agriculture', openings: 30, workplace: 'abroad',
    card: {
      ...abroad, countryCode: 'KR', contractYears: 1, wageFrom: 34000, wageTo: 38000,
      wageMakeUp: 'Lương tháng theo mức tối thiểu của Hàn Quốc', shifts: '8 giờ một ngày, nghỉ 4 ngày một tháng', ageFrom: 25,
      ageTo: 50, education: 'lower_secondary', feeAmount: 24000, feeNote: 'Vé máy bay, thị thực, khám sức khỏe',
      totalCost: 24000, deposit: 100000, bonus: 'Tiền ký quỹ trả lại khi về nước đúng hạn',
    },
  },
  {
    employer: 'xay-dung-tuan-giao', title: 'Thợ phụ xây', occupationGroup: 'construction', openings: 30, workplace: 'province',
    card: {
      ...building, wageFrom: 320, wageTo: 400, wageMakeUp: 'Theo ngày công, trả mỗi nửa tháng',
      shifts: '7:00–11:00, 13:30–17:30', dormitory: 'provided', ageFrom: 18, ageTo: 55,
    },
  },
  {
    employer: 'xay-dung-tuan-giao', title: 'Thợ hàn', occupationGroup: 'mechanics', openings: 4, workplace: 'province',
    card: {
      ...building, wageFrom: 450, wageTo: 600, wageMakeUp: 'Theo ngày công', shifts: '7:00–11:00, 13:30–17:30',
      dormitory: 'provided', ageFrom: 20, ageTo: 50, qualification: 'elementary', skills: 'Hàn que, hàn khung thép',
    },
  },
  {
    employer: 'sieu-thi-na-tau', title: 'Nhân viên bán hàng', occupationGroup: 'sales', openings: 4, workplace: 'province',
    card: {
      ...shop, wageFrom: 5000, wageTo: 6500, wageMakeUp: 'Lương cứng và thưởng doanh số',
      shifts: 'Ca sáng 7:00–14:00 hoặc ca chiều 14:00–21:00', ageFrom: 18, ageTo: 35,
    },
  },
  {
    employer: 'sieu-thi-na-tau', title: 'Thu ngân', occupationGroup: 'sales', openings: 2, workplace: 'province',
    card: {
      ...shop, wageFrom: 5500, wageTo: 6800, wageMakeUp: 'Lương cứng và phụ cấp trách nhiệm', shifts: 'Hai ca luân phiên',
      ageFrom: 18, ageTo: 35, skills: 'Dùng được máy tính',
    },
  },
  {
    employer: 'det-na-sang', title: 'Thợ dệt thổ cẩm', occupationGroup: 'garments', openings: 15, workplace: 'province',
    card: {
      ...weaving, wageFrom: 4000, wageTo: 7000, wageMakeUp: 'Theo mét vải, trả hằng tuần',
      shifts: 'Tự chọn giờ, nhận sợi về nhà được', ageFrom: 16, ageTo: 65,
    },
  },
  {
    employer: 'det-na-sang', title: 'Thợ may túi, khăn thổ cẩm', occupationGroup: 'garments', openings: 6, workplace: 'province',
    card: {
      ...weaving, wageFrom: 4500, wageTo: 7500, wageMakeUp: 'Theo sản phẩm, trả hằng tuần',
      shifts: '8:00–16:00, nghỉ Chủ nhật', ageFrom: 16, ageTo: 60, skills: 'Biết dùng máy may',
    },
  },
  {
    employer: 'noi-tru-tua-chua', title: 'Nấu ăn', occupationGroup: 'hospitality', openings: 3, workplace: 'province',
    card: {
      ...school, wageFrom: 5000, wageTo: 5500, wageMakeUp: 'Lương cứng trong 9 tháng năm học',
      shifts: '5:00–13:00 hoặc 10:00–18:00', dormitory: 'provided', ageFrom: 18, ageTo: 55, skills: 'Có giấy khám sức khỏe',
    },
  },
  {
    employer: 'noi-tru-tua-chua', title: 'Tạp vụ', occupationGroup: 'unskilled', openings: 1, workplace: 'province',
    card: {
      ...school, wageFrom: 4500, wageTo: 4800, wageMakeUp: 'Lương cứng trong 9 tháng năm học', shifts: '6:00–14:00',
      ageFrom: 18, ageTo: 55, education: 'primary',
    },
  },
  {
    employer: 'thuy-dien-nam-muc', title: 'Công nhân vận hành', occupationGroup: 'mechanics', openings: 5, workplace: 'province',
    card: {
      ...power, wageFrom: 8000, wageTo: 12000, wageMakeUp: 'Lương bậc và phụ cấp ca', shifts: 'Ba ca 8 giờ', ageFrom: 20,
      ageTo: 40, qualification: 'college', skills: 'Điện hoặc cơ khí',
    },
  },
  {
    employer: 'thuy-dien-nam-muc', title: 'Bảo vệ đập', occupationGroup: 'unskilled', openings: 2, workplace: 'province',
    card: {
      ...power, wageFrom: 6000, wageTo: 7000, wageMakeUp: 'Lương cứng và phụ cấp đêm', shifts: 'Ba ca 8 giờ', ageFrom: 22,
      ageTo: 50, education: 'lower_secondary',
    },
  },
  {
    employer: 'van-tai-muong-lay', title: 'Lái xe tải hạng C', occupationGroup: 'transport', openings: 10, workplace: 'province',
    card: {
      ...lorry, wageFrom: 10000, wageTo: 14000, wageMakeUp: 'Lương cứng 6 triệu và tiền chuyến',
      shifts: 'Theo chuyến, nghỉ ít nhất 6 ngày một tháng', ageFrom: 24, ageTo: 50, qualification: 'elementary',
      skills: 'Bằng lái hạng C',
    },
  },
  {
    employer: 'van-tai-muong-lay', title: 'Phụ xe, bốc hàng', occupationGroup: 'transport', openings: 6, workplace: 'province',
    card: {
      ...lorry, wageFrom: 7000, wageTo: 9000, wageMakeUp: 'Lương cứng và tiền chuyến', shifts: 'Theo chuyến', ageFrom: 18,
      ageTo: 45, education: 'primary',
    },
  },
  {
    employer: 'che-tua-chua', title: 'Hái và sao chè', occupationGroup: 'agriculture', openings: 20, workplace: 'province',
    card: {
      ...at('sin-chai'), contractType: 'seasonal', probation: 'Không', insurance: 'Bảo hiểm tai nạn', wageFrom: 250,
      wageTo: 320, wagePeriod: 'day', wageMakeUp: 'Theo ngày công', shifts: '6:30–15:30', education: 'primary_not_finished',
    },
  },
]
