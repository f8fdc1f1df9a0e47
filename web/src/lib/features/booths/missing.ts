import type { Booth } from '@cho-phien/shared/booths'
import type { VacancyId } from '@cho-phien/shared/ids'
import { m } from '#lib/paraglide/messages.js'

export interface Missing {
  key: string
  text: string
  /** The vacancy whose card is not complete. */
  vacancyId?: VacancyId
}

const SENTENCES: Partial<Record<string, () => string>> = {
  employer_not_approved: m.booths_missing_approval,
  no_vacancy: m.booths_missing_vacancy,
  no_desk: m.booths_missing_desk,
}

/** Why a booth cannot open yet, one sentence each; all fields that one vacancy lacks make one. */
export function describeMissing({ missing, vacancies }: Pick<Booth, 'missing' | 'vacancies'>): Missing[] {
  const plain = missing.filter((code) => !code.startsWith('vacancy:'))
  const fieldsOf = new Map<string, number>()
  for (const code of missing) {
    const [kind, vacancyId] = code.split(':')
    if (kind === 'vacancy' && vacancyId) fieldsOf.set(vacancyId, (fieldsOf.get(vacancyId) ?? 0) + 1)
  }
  const cards = [...fieldsOf].map(([id, count]) => ({
    key: id,
    text: m.booths_missing_card({ title: vacancies.find((vacancy) => vacancy.id === id)?.title ?? '', count }),
    vacancyId: id as VacancyId,
  }))
  return [...plain.map((code) => ({ key: code, text: SENTENCES[code]?.() ?? code })), ...cards]
}
