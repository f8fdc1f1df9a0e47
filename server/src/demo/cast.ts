import type { EmployerRole, StaffRole } from '@cho-phien/shared/accounts'

/** Everybody and everything here is invented. Companies carry "(mẫu)" in their full name. */

export const demoPassword = 'demo-chophien-2026'

export const centerName = 'Trung tâm Dịch vụ việc làm tỉnh Điện Biên'
/** Nobody's number. */
export const centerPhone = '+842150000000'

export interface DemoHall {
  key: string
  name: string
  communeCode: string
  address: string
  deviceCount: number
}

export const halls: readonly DemoHall[] = [
  {
    key: 'trung-tam',
    name: 'Trung tâm, phường Mường Thanh',
    communeCode: 'muong-thanh',
    address: 'Tầng 1, trụ sở Trung tâm',
    deviceCount: 8,
  },
  { key: 'tuan-giao', name: 'UBND xã Tuần Giáo', communeCode: 'tuan-giao', address: 'Phòng họp tầng 1', deviceCount: 4 },
  { key: 'na-son', name: 'UBND xã Na Son', communeCode: 'na-son', address: 'Nhà văn hóa xã', deviceCount: 3 },
  { key: 'tua-chua', name: 'UBND xã Tủa Chùa', communeCode: 'tua-chua', address: 'Phòng một cửa', deviceCount: 4 },
  { key: 'muong-nhe', name: 'UBND xã Mường Nhé', communeCode: 'muong-nhe', address: 'Nhà văn hóa xã', deviceCount: 3 },
  { key: 'cao-dang', name: 'Trường Cao đẳng Điện Biên', communeCode: 'dien-bien-phu', address: 'Phòng máy 2, nhà B', deviceCount: 6 },
]

export interface DemoStaff {
  name: string
  /** The demo's door opens the first of a role by this. */
  email: string
  role: StaffRole
  hall?: string
}

export const staff: readonly DemoStaff[] = [
  { name: 'Lò Văn Thịnh', email: 'thinh@trungtam.example', role: 'administrator' },
  { name: 'Nguyễn Thị Thu Hà', email: 'ha@trungtam.example', role: 'moderator' },
  { name: 'Bạc Cầm Sơn', email: 'son@trungtam.example', role: 'viewer' },
  { name: 'Sùng A Páo', email: 'diemcau-na-son@trungtam.example', role: 'hall_operator', hall: 'na-son' },
  { name: 'Cà Thị Loan', email: 'diemcau-trung-tam@trungtam.example', role: 'hall_operator', hall: 'trung-tam' },
  { name: 'Quàng Thị Diên', email: 'diemcau-tuan-giao@trungtam.example', role: 'hall_operator', hall: 'tuan-giao' },
  { name: 'Mùa A Dế', email: 'diemcau-tua-chua@trungtam.example', role: 'hall_operator', hall: 'tua-chua' },
]

export interface DemoMember {
  name: string
  role: EmployerRole
  /** Has a desk in the fairs; owners do only where they talk to workers themselves. */
  hasDesk: boolean
}

export interface DemoEmployer {
  key: string
  name: string
  shortName: string
  industry: string
  provinceCode: string
  communeCode?: string
  address: string
  introduction: string
  headline: string
  labourExportLicence?: string
  members: readonly DemoMember[]
  /** Not approved yet: what the centre has to look at. */
  status?: 'submitted' | 'invited'
}

const owner = (name: string, hasDesk = false): DemoMember => ({ name, role: 'owner', hasDesk })
const interviewer = (name: string): DemoMember => ({ name, role: 'interviewer', hasDesk: true })

/** In the order of their booths. The demo's doors open the first owner and the first interviewer. */
export const employers: readonly DemoEmployer[] = [
  {
    key: 'may-song-ma',
    name: 'Công ty TNHH May Sông Mã (mẫu)',
    shortName: 'May Sông Mã',
    industry: 'May mặc xuất khẩu',
    provinceCode: '11',
    communeCode: 'thanh-an',
    address: 'Cụm công nghiệp Thanh An, cổng số 2',
    introduction: 'Xưởng may ở xã Thanh An, 420 lao động, hai phần ba là người trong tỉnh. Chưa biết may thì được dạy hai tháng, có lương.',
    headline: 'Xưởng may ở xã Thanh An, 420 lao động',
    members: [owner('Lê Quang Dũng', true), interviewer('Trần Thu Trang'), interviewer('Lường Thị Minh')],
  },
  {
    key: 'dien-tu-kinh-bac',
    name: 'Công ty Cổ phần Điện tử Kinh Bắc (mẫu)',
    shortName: 'Điện tử Kinh Bắc',
    industry: 'Lắp ráp điện tử',
    provinceCode: '24',
    address: 'Khu công nghiệp Kinh Bắc, tỉnh Bắc Ninh',
    introduction:
      'Nhà máy lắp ráp linh kiện, 3.200 lao động. Xe đón tại Điện Biên Phủ hai tuần một lần, có ký túc xá trong khu công nghiệp.',
    headline: 'Nhà máy ở Bắc Ninh, có ký túc xá và xe đón',
    members: [owner('Vũ Đức Hoàng'), interviewer('Nguyễn Thị Bích Ngọc'), interviewer('Đặng Văn Lâm'), interviewer('Hoàng Thu Phương')],
  },
  {
    key: 'gach-thanh-nua',
    name: 'Công ty TNHH Gạch Thanh Nưa (mẫu)',
    shortName: 'Gạch Thanh Nưa',
    industry: 'Vật liệu xây dựng',
    provinceCode: '11',
    communeCode: 'thanh-nua',
    address: 'Đội 7, xã Thanh Nưa',
    introduction: 'Lò nung tuynel ở xã Thanh Nưa, 60 lao động, làm việc quanh năm.',
    headline: 'Lò gạch ở xã Thanh Nưa, việc quanh năm',
    members: [owner('Phạm Văn Kiên', true)],
  },
  {
    key: 'ca-phe-muong-ang',
    name: 'Hợp tác xã Cà phê Mường Ảng (mẫu)',
    shortName: 'Hợp tác xã Cà phê Mường Ảng',
    industry: 'Trồng và sơ chế cà phê',
    provinceCode: '11',
    communeCode: 'muong-ang',
    address: 'Bản Hón, xã Mường Ảng',
    introduction: 'Hợp tác xã 84 hộ trồng cà phê chè. Mùa hái từ tháng 10 đến tháng 1, có nhà nghỉ cho người ở xa.',
    headline: 'Mùa hái cà phê, có chỗ ở cho người ở xa',
    members: [owner('Lò Thị Kim'), interviewer('Tòng Văn Thành')],
  },
  {
    key: 'khach-san-him-lam-xanh',
    name: 'Khách sạn Him Lam Xanh (mẫu)',
    shortName: 'Khách sạn Him Lam Xanh',
    industry: 'Khách sạn, nhà hàng',
    provinceCode: '11',
    communeCode: 'muong-thanh',
    address: 'Phường Mường Thanh',
    introduction: 'Khách sạn 72 phòng ở phường Mường Thanh. Người mới được kèm việc một tháng.',
    headline: 'Khách sạn 72 phòng, kèm việc một tháng',
    members: [owner('Trịnh Hồng Nhung'), interviewer('Cầm Thị Hiền')],
  },
  {
    key: 'nhan-luc-bien-dong',
    name: 'Công ty Cổ phần Nhân lực Biển Đông (mẫu)',
    shortName: 'Nhân lực Biển Đông',
    industry: 'Đưa người lao động đi làm việc ở nước ngoài',
    provinceCode: '31',
    address: 'Phường Hải An, thành phố Hải Phòng',
    introduction:
      'Đưa người lao động đi làm việc ở Nhật Bản và Hàn Quốc theo hợp đồng. Mọi khoản phải trả đều ghi trong thẻ việc làm; ngoài ra không thu gì.',
    headline: 'Nhật Bản, Hàn Quốc theo hợp đồng, chi phí ghi rõ',
    labourExportLicence: '0000/LĐTBXH-GP (mẫu)',
    members: [owner('Đỗ Minh Quân'), interviewer('Bùi Thị Hải Yến'), interviewer('Ngô Tiến Đạt')],
  },
  {
    key: 'xay-dung-tuan-giao',
    name: 'Công ty TNHH Xây dựng Tuần Giáo 27 (mẫu)',
    shortName: 'Xây dựng Tuần Giáo 27',
    industry: 'Xây dựng',
    provinceCode: '11',
    communeCode: 'tuan-giao',
    address: 'Khối Tân Giang, xã Tuần Giáo',
    introduction: 'Đội thi công đường và trường học ở các xã phía đông tỉnh.',
    headline: 'Công trình đường và trường học trong tỉnh',
    members: [owner('Quàng Văn Chung'), interviewer('Lò Văn Ương')],
  },
  {
    key: 'sieu-thi-na-tau',
    name: 'Công ty TNHH Siêu thị Nà Tấu (mẫu)',
    shortName: 'Siêu thị Nà Tấu',
    industry: 'Bán lẻ',
    provinceCode: '11',
    communeCode: 'na-tau',
    address: 'Trung tâm xã Nà Tấu',
    introduction: 'Siêu thị nhỏ bán hàng thiết yếu, mở từ 7 giờ đến 21 giờ.',
    headline: 'Siêu thị ở xã Nà Tấu, làm theo ca',
    members: [owner('Nguyễn Hải Anh', true)],
  },
  {
    key: 'det-na-sang',
    name: 'Hợp tác xã Dệt Na Sang (mẫu)',
    shortName: 'Hợp tác xã Dệt Na Sang',
    industry: 'Dệt thổ cẩm',
    provinceCode: '11',
    communeCode: 'na-sang',
    address: 'Bản Na Sang, xã Na Sang',
    introduction: 'Hợp tác xã của 45 chị em dệt thổ cẩm, bán cho khách du lịch và cửa hàng ở Hà Nội.',
    headline: 'Dệt ở xưởng hoặc nhận sợi về nhà',
    members: [owner('Lò Thị Viên', true)],
  },
  {
    key: 'noi-tru-tua-chua',
    name: 'Trường Phổ thông nội trú Tủa Chùa (mẫu)',
    shortName: 'Trường nội trú Tủa Chùa',
    industry: 'Giáo dục',
    provinceCode: '11',
    communeCode: 'tua-chua',
    address: 'Xã Tủa Chùa',
    introduction: 'Trường có 450 học sinh ở lại, cần người nấu ăn và tạp vụ trong năm học.',
    headline: 'Nấu ăn, tạp vụ trong năm học',
    members: [owner('Hoàng Thị Lan', true)],
  },
  {
    key: 'thuy-dien-nam-muc',
    name: 'Công ty Cổ phần Thủy điện Nậm Mức (mẫu)',
    shortName: 'Thủy điện Nậm Mức',
    industry: 'Sản xuất điện',
    provinceCode: '11',
    communeCode: 'pa-ham',
    address: 'Nhà máy tại xã Pa Ham',
    introduction: 'Nhà máy thủy điện 44 MW, ca kíp đều, có nhà ở tập thể.',
    headline: 'Vận hành nhà máy, có nhà ở tập thể',
    members: [owner('Tạ Quốc Bình'), interviewer('Điêu Chính Nam')],
  },
  {
    key: 'van-tai-muong-lay',
    name: 'Công ty TNHH Vận tải Mường Lay (mẫu)',
    shortName: 'Vận tải Mường Lay',
    industry: 'Vận tải hàng hóa',
    provinceCode: '11',
    communeCode: 'muong-lay',
    address: 'Bến Mường Lay, phường Mường Lay',
    introduction: 'Chở hàng tuyến Mường Lay, Điện Biên Phủ, Hà Nội, 26 xe.',
    headline: '26 xe, tuyến Mường Lay đi Hà Nội',
    members: [owner('Lù Văn Que', true)],
  },
  {
    key: 'che-tua-chua',
    name: 'Hợp tác xã Chè Shan Tuyết Tủa Chùa (mẫu)',
    shortName: 'Chè Tủa Chùa',
    industry: 'Chế biến chè',
    provinceCode: '11',
    communeCode: 'sin-chai',
    address: 'Xã Sín Chải',
    introduction: 'Hợp tác xã hái và sao chè cổ thụ ở Sín Chải.',
    headline: 'Hái và sao chè cổ thụ ở Sín Chải',
    members: [owner('Hạng A Chớ')],
    status: 'submitted',
  },
]
