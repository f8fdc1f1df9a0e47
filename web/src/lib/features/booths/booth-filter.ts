import type { BoothRow } from '@cho-phien/shared/booths'
import type { Destination } from '@cho-phien/shared/forms'
import { foldText } from '@cho-phien/shared/places'
import { placeOf } from '#lib/features/fairs/place.ts'

export type Where = Destination | 'all'

/**
 * The booths that offer what was typed, with or without diacritics, in work, employer or place. As it stands first;
 * when no booth has it so, those that have every word somewhere.
 */
export function findBooths(booths: readonly BoothRow[], search: string): readonly BoothRow[] {
  const wanted = foldText(search).trim()
  if (wanted === '') return booths
  const texts = booths.map((booth) => ({ booth, text: textOf(booth) }))
  const exact = texts.filter(({ text }) => text.includes(wanted))
  const words = wanted.split(/\s+/)
  const found = exact.length > 0 ? exact : texts.filter(({ text }) => words.every((word) => text.includes(word)))
  return found.map(({ booth }) => booth)
}

function textOf(booth: BoothRow): string {
  const said = [booth.employerName, booth.headline, placeOf(booth), ...booth.vacancies.map(({ title }) => title)]
  return foldText(said.join(' · ')).replaceAll('\u00a0', ' ')
}

export function isThere(booth: BoothRow, where: Where): boolean {
  return where === 'all' || booth.vacancies.some(({ workplace }) => workplace === where)
}
