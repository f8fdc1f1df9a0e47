import type { Destination, OccupationGroup } from '@cho-phien/shared/forms'
import { contradictionsInCard, missingFromCard, type Vacancy, type VacancyCard, type VacancyInput } from '@cho-phien/shared/vacancies'
import { m } from '#lib/paraglide/messages.js'
import { formatNumber } from '#lib/ui/format.ts'
import { readWhole } from '#lib/ui/read-number.ts'
import { abroadFields, countFields, editorLabels, moneyFields, type CardField, type EditorField } from './card-fields.ts'

const dongInThousand = 1_000
const homeProvince = '11'
const placeFields: CardField[] = ['provinceCode', 'communeCode']

const isMoney = (field: string) => (moneyFields as readonly string[]).includes(field)
const isCount = (field: string) => (countFields as readonly string[]).includes(field)
const cardFields = Object.keys(editorLabels).filter((field): field is CardField => field !== 'title' && field !== 'openings')

/** A vacancy while it is typed: every input as text, so that nothing typed is lost. */
export class VacancyDraft {
  title = $state('')
  occupationGroup = $state<OccupationGroup | ''>('')
  openings = $state('')
  workplace = $state<Destination>('province')
  /** The fee must be declared: nothing, or how much. */
  fee = $state<'' | 'none' | 'some'>('')
  text = $state(emptyText())
  #saved = $state('')

  constructor(vacancy?: Vacancy) {
    if (vacancy) this.#read(vacancy)
    else this.text.provinceCode = homeProvince
    this.#saved = this.#typed
  }

  #read({ title, occupationGroup, openings, workplace, card }: Vacancy): void {
    Object.assign(this, { title, occupationGroup, workplace, openings: openings === null ? '' : String(openings) })
    for (const field of cardFields) {
      const value = card[field]
      if (value !== undefined) this.text[field] = isMoney(field) ? formatNumber(Number(value) * dongInThousand) : String(value)
    }
    if (card.feeAmount !== undefined) this.fee = card.feeAmount === 0 ? 'none' : 'some'
  }

  get #typed(): string {
    return JSON.stringify([this.title, this.occupationGroup, this.openings, this.workplace, this.fee, this.text])
  }
  get isUnsaved(): boolean {
    return this.#typed !== this.#saved
  }
  markSaved(): void {
    this.#saved = this.#typed
  }

  get input(): VacancyInput {
    return {
      title: this.title.trim(),
      // Left open only while the title is too: the form refuses to send it so.
      occupationGroup: this.occupationGroup || 'other',
      openings: readWhole(this.openings, 1) ?? null,
      workplace: this.workplace,
      card: this.#card,
    }
  }

  get #card(): VacancyCard {
    const left = this.workplace === 'abroad' ? placeFields : [...abroadFields]
    const given = cardFields
      .filter((field) => !left.includes(field))
      .flatMap((field) => {
        const value = this.#valueOf(field)
        return value === undefined ? [] : [[field, value] as const]
      })
    // The values of selects come from the closed lists of the contract.
    return Object.fromEntries(given)
  }

  #valueOf(field: CardField): string | number | undefined {
    if (field === 'feeAmount' && this.fee !== 'some') return this.fee === 'none' ? 0 : undefined
    if (field === 'feeNote' && this.fee !== 'some') return undefined
    const typed = this.text[field].trim()
    if (typed === '') return undefined
    if (isMoney(field)) return thousandsIn(typed)
    return isCount(field) ? readWhole(typed) : typed
  }

  /** Names of what the card still lacks before its booth may open. */
  get missing(): EditorField[] {
    const { openings, workplace, card } = this.input
    return missingFromCard({ openings, workplace, card }) as EditorField[]
  }

  /** What the server would refuse, by its own names of the fields. */
  get errors(): Record<string, string | false> {
    const amounts = moneyFields.map((field) => [`card/${field}`, this.#isWrongAmount(field) && m.employer_amount_wrong()] as const)
    const wrong = contradictionsInCard(this.#card).map((field) => [`card/${field}`, m.employer_range_wrong()] as const)
    return {
      title: this.title.trim() === '' && m.employer_card_title_missing(),
      occupationGroup: this.occupationGroup === '' && m.employer_card_occupation_missing(),
      openings:
        this.openings.trim() !== '' &&
        readWhole(this.openings, 1, 100_000) === undefined &&
        m.employer_count_wrong({ from: '1', to: '100.000' }),
      'card/ageFrom': this.#isWrongCount('ageFrom', 15, 80) && m.employer_count_wrong({ from: '15', to: '80' }),
      'card/ageTo': this.#isWrongCount('ageTo', 15, 80) && m.employer_count_wrong({ from: '15', to: '80' }),
      'card/contractYears': this.#isWrongCount('contractYears', 1, 10) && m.employer_count_wrong({ from: '1', to: '10' }),
      ...Object.fromEntries([...amounts, ...wrong]),
    }
  }

  #isWrongAmount(field: CardField): boolean {
    const isLeftOut = this.text[field].trim() === '' || (field === 'feeAmount' && this.fee !== 'some')
    return !isLeftOut && thousandsIn(this.text[field]) === undefined
  }
  #isWrongCount(field: CardField, least: number, most: number): boolean {
    return this.text[field].trim() !== '' && readWhole(this.text[field], least, most) === undefined
  }
}

/** Whole thousands of an amount in đồng; undefined for what cannot be one, such as 6500 meant as thousands. */
function thousandsIn(typed: string): number | undefined {
  const dong = readWhole(typed, 0, 10_000_000 * dongInThousand)
  if (dong === undefined || (dong > 0 && dong < 10 * dongInThousand)) return undefined
  return Math.round(dong / dongInThousand)
}

function emptyText(): Record<CardField, string> {
  return Object.fromEntries(cardFields.map((field) => [field, ''])) as Record<CardField, string>
}
