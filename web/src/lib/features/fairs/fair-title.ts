import { tie } from '#lib/ui/format.ts'

/** Words of two syllables that titles of fairs are made of; they stay on one line. */
const words = [
  'việc làm',
  'trực tuyến',
  'giao dịch',
  'định kỳ',
  'trực tiếp',
  'lao động',
  'Điện Biên',
  'Mường Nhé',
  'Tủa Chùa',
  'Tuần Giáo',
  'Mường Chà',
  'Mường Ảng',
]

/** A title for a heading. */
export function fairTitle(title: string): string {
  return words.reduce((text, word) => text.replaceAll(word, tie(word)), title)
}
