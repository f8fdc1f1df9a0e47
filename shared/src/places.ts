/** Provinces of Viet Nam since 1 July 2025 (34), by the two-digit code of the national list. Districts no longer exist. */
export const provinces = [
  { code: '01', name: 'Hà Nội' },
  { code: '04', name: 'Cao Bằng' },
  { code: '08', name: 'Tuyên Quang' },
  { code: '11', name: 'Điện Biên' },
  { code: '12', name: 'Lai Châu' },
  { code: '14', name: 'Sơn La' },
  { code: '15', name: 'Lào Cai' },
  { code: '19', name: 'Thái Nguyên' },
  { code: '20', name: 'Lạng Sơn' },
  { code: '22', name: 'Quảng Ninh' },
  { code: '24', name: 'Bắc Ninh' },
  { code: '25', name: 'Phú Thọ' },
  { code: '31', name: 'Hải Phòng' },
  { code: '33', name: 'Hưng Yên' },
  { code: '37', name: 'Ninh Bình' },
  { code: '38', name: 'Thanh Hóa' },
  { code: '40', name: 'Nghệ An' },
  { code: '42', name: 'Hà Tĩnh' },
  { code: '44', name: 'Quảng Trị' },
  { code: '46', name: 'Huế' },
  { code: '48', name: 'Đà Nẵng' },
  { code: '51', name: 'Quảng Ngãi' },
  { code: '52', name: 'Gia Lai' },
  { code: '56', name: 'Khánh Hòa' },
  { code: '66', name: 'Đắk Lắk' },
  { code: '68', name: 'Lâm Đồng' },
  { code: '75', name: 'Đồng Nai' },
  { code: '79', name: 'Thành phố Hồ Chí Minh' },
  { code: '80', name: 'Tây Ninh' },
  { code: '82', name: 'Đồng Tháp' },
  { code: '86', name: 'Vĩnh Long' },
  { code: '91', name: 'An Giang' },
  { code: '92', name: 'Cần Thơ' },
  { code: '96', name: 'Cà Mau' },
] as const

/** Communes and wards of Điện Biên since 1 July 2025 (45). The code is our own key: the name without diacritics. */
const communeNames = [
  ['ward', 'Điện Biên Phủ'],
  ['ward', 'Mường Thanh'],
  ['ward', 'Mường Lay'],
  ['commune', 'Thanh Nưa'],
  ['commune', 'Thanh An'],
  ['commune', 'Thanh Yên'],
  ['commune', 'Sam Mứn'],
  ['commune', 'Núa Ngam'],
  ['commune', 'Mường Nhà'],
  ['commune', 'Na Son'],
  ['commune', 'Xa Dung'],
  ['commune', 'Pu Nhi'],
  ['commune', 'Mường Luân'],
  ['commune', 'Tìa Dình'],
  ['commune', 'Phình Giàng'],
  ['commune', 'Mường Phăng'],
  ['commune', 'Tủa Chùa'],
  ['commune', 'Sín Chải'],
  ['commune', 'Sính Phình'],
  ['commune', 'Tủa Thàng'],
  ['commune', 'Sáng Nhè'],
  ['commune', 'Tuần Giáo'],
  ['commune', 'Quài Tở'],
  ['commune', 'Mường Mùn'],
  ['commune', 'Pú Nhung'],
  ['commune', 'Chiềng Sinh'],
  ['commune', 'Mường Ảng'],
  ['commune', 'Nà Tấu'],
  ['commune', 'Búng Lao'],
  ['commune', 'Mường Lạn'],
  ['commune', 'Mường Chà'],
  ['commune', 'Nà Hỳ'],
  ['commune', 'Mường Nhé'],
  ['commune', 'Sín Thầu'],
  ['commune', 'Mường Toong'],
  ['commune', 'Nậm Kè'],
  ['commune', 'Quảng Lâm'],
  ['commune', 'Na Sang'],
  ['commune', 'Mường Tùng'],
  ['commune', 'Pa Ham'],
  ['commune', 'Nậm Nèn'],
  ['commune', 'Mường Pồn'],
  ['commune', 'Si Pa Phìn'],
  ['commune', 'Nà Bủng'],
  ['commune', 'Chà Tở'],
] as const

/** Folds as the database's `fold_text` does: no diacritics, đ as d, lower case. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

export const communes = communeNames.map(([kind, name]) => ({
  code: foldText(name).replaceAll(' ', '-'),
  provinceCode: '11',
  kind,
  name,
}))

export function provinceName(code: string | null): string {
  return provinces.find((province) => province.code === code)?.name ?? ''
}

export function communeName(code: string | null): string {
  return communes.find((commune) => commune.code === code)?.name ?? ''
}

/** Communes are known for the centre's own province; elsewhere the province is enough. */
export function isCommuneOf(communeCode: string | null, provinceCode: string): boolean {
  return communeCode === null || communes.some((commune) => commune.code === communeCode && commune.provinceCode === provinceCode)
}
