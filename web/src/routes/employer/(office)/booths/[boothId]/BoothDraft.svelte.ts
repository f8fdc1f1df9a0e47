import type { Booth, BoothInput } from '@cho-phien/shared/booths'
import type { VacancyId } from '@cho-phien/shared/ids'
import { m } from '#lib/paraglide/messages.js'
import { readWhole } from '#lib/ui/read-number.ts'

/** The booth's own words and its vacancies in order, while they are changed. */
export class BoothDraft {
  headline = $state('')
  introduction = $state('')
  lineCapacity = $state('')
  vacancyIds = $state<VacancyId[]>([])
  #saved = $state('')

  constructor(booth: Booth) {
    this.headline = booth.headline
    this.introduction = booth.introduction
    this.lineCapacity = String(booth.line.lineCapacity)
    this.vacancyIds = booth.vacancies.map(({ id }) => id)
    this.markSaved()
  }

  get isUnsaved(): boolean {
    return JSON.stringify(this.input) !== this.#saved
  }
  markSaved(): void {
    this.#saved = JSON.stringify(this.input)
  }

  choose(id: VacancyId, isChosen: boolean): void {
    this.vacancyIds = isChosen ? [...this.vacancyIds, id] : this.vacancyIds.filter((other) => other !== id)
  }

  /** One place up (-1) or down (1). */
  move(id: VacancyId, by: -1 | 1): void {
    const from = this.vacancyIds.indexOf(id)
    const other = this.vacancyIds[from + by]
    if (other === undefined) return
    this.vacancyIds = this.vacancyIds.with(from, other).with(from + by, id)
  }

  get errors(): Record<string, string | false> {
    const isCapacityWrong = readWhole(this.lineCapacity, 1, 1000) === undefined
    return { lineCapacity: isCapacityWrong && m.employer_count_wrong({ from: '1', to: '1.000' }) }
  }

  get input(): BoothInput {
    return {
      headline: this.headline.trim(),
      introduction: this.introduction.trim(),
      lineCapacity: readWhole(this.lineCapacity) ?? 0,
      vacancyIds: [...this.vacancyIds],
    }
  }
}
