import type { OccupationGroup, PriorityGroup, Qualification, Sex } from '@cho-phien/shared/forms'
import { destinations, occupationGroups, priorityGroups, type Destination } from '@cho-phien/shared/forms'
import { communes } from '@cho-phien/shared/places'
import {
  isPersonName,
  type SensitiveAnswers,
  type WorkerAnswers,
  type WorkerProfile,
  type WorkerProfileInput,
} from '@cho-phien/shared/workers'
import { m } from '#lib/paraglide/messages.js'
import { wrongPhone } from './wrong-phone.ts'

const homeProvince = '11'
const mostOccupations = 5
const longestName = 120
/** Labour Code 2019, article 3. */
const youngest = 15
const thousandsInMillion = 1_000

const plainFields = [
  'fullName',
  'day',
  'month',
  'year',
  'sex',
  'phoneNumber',
  'provinceCode',
  'communeCode',
  'occupations',
  'wantedPlaces',
  'wage',
  'qualification',
  'generalEducation',
  'experience',
  'languages',
  'area',
  'activity',
  'major',
  'computerLevel',
  'training',
  'hasConsent',
  'hasStatisticsConsent',
] as const
const sensitiveFields = ['identityNumber', 'ethnicity', 'groups'] as const

/** What is being typed into the worker's form; empty fields are left out of what is sent. */
export class ProfileDraft {
  fullName = $state('')
  day = $state('')
  month = $state('')
  year = $state('')
  sex = $state<Sex>()
  phoneNumber = $state('')
  provinceCode = $state(homeProvince)
  communeCode = $state('')
  occupations = $state<OccupationGroup[]>([])
  wantedPlaces = $state<Destination[]>([])
  wage = $state('')
  qualification = $state<Qualification | ''>('')
  generalEducation = $state('')
  experience = $state('')
  languages = $state('')
  area = $state('')
  activity = $state('')
  major = $state('')
  computerLevel = $state('')
  training = $state('')
  identityNumber = $state('')
  ethnicity = $state('')
  groups = $state<PriorityGroup[]>([])
  hasConsent = $state(false)
  /** Without it nothing of the sensitive part is sent or kept. */
  hasStatisticsConsent = $state(false)
  #saved = $state('')

  constructor(profile?: WorkerProfile) {
    if (profile) this.#read(profile)
    this.#saved = this.#typed
  }

  #read(profile: WorkerProfile): void {
    const { answers, sensitive } = profile
    const [year = '', month = '', day = ''] = profile.birthDate?.split('-') ?? []
    Object.assign(
      this,
      given({
        year,
        month: unpadded(month),
        day: unpadded(day),
        fullName: profile.fullName,
        sex: profile.sex,
        phoneNumber: profile.phoneNumber,
        provinceCode: profile.provinceCode,
        communeCode: profile.communeCode,
        occupations: answers.wantedOccupations,
        wantedPlaces: answers.wantedDestinations,
        wage: answers.wantedWage && String(answers.wantedWage / thousandsInMillion).replace('.', ','),
        qualification: answers.qualification,
        generalEducation: answers.generalEducation,
        experience: answers.experience,
        languages: answers.languages,
        area: answers.area,
        activity: answers.activity,
        major: answers.major,
        computerLevel: answers.computerLevel,
        training: answers.wantedTraining,
        identityNumber: sensitive.identityNumber,
        ethnicity: sensitive.ethnicity,
        groups: sensitive.priorityGroups,
        hasConsent: profile.hasConsent,
        hasStatisticsConsent: profile.hasStatisticsConsent,
      }),
    )
  }

  get #typed(): string {
    return JSON.stringify([...plainFields, ...sensitiveFields].map((field) => this[field]))
  }
  get isUnsaved(): boolean {
    return this.#typed !== this.#saved
  }
  markSaved(): void {
    this.#saved = this.#typed
  }

  /** What the tab may keep over a reload: all but what only the centre reads. */
  get keepable(): Record<string, unknown> {
    return Object.fromEntries(plainFields.map((field) => [field, this[field]]))
  }
  restore(kept: unknown): void {
    Object.assign(this, kept)
  }

  get needsCommune(): boolean {
    return communes.some(({ provinceCode }) => provinceCode === this.provinceCode)
  }

  /** What is wrong, by the field names of the API and in the order of the form; empty values mean all is well. */
  errors(today: Date): Record<string, string | undefined> {
    return {
      fullName: this.#wrongName(),
      birthDate: this.#wrongBirth(today),
      sex: this.sex === undefined ? m.workers_profile_sex_missing() : undefined,
      communeCode: this.needsCommune && this.communeCode === '' ? m.workers_profile_commune_missing() : undefined,
      'answers/wantedOccupations': this.#wrongOccupations(),
      'answers/wantedWage': this.#wrongWage(),
      'answers/qualification': this.qualification === '' ? m.workers_profile_qualification_missing() : undefined,
      'sensitive/identityNumber': this.#wrongIdentity(),
      phoneNumber: this.phoneNumber.trim() === '' ? undefined : wrongPhone(this.phoneNumber),
    }
  }

  toInput(): WorkerProfileInput {
    return {
      fullName: this.fullName.trim(),
      birthDate: this.#birthDate,
      sex: this.sex ?? 'female',
      phoneNumber: this.phoneNumber.trim() || null,
      provinceCode: this.provinceCode,
      communeCode: (this.needsCommune && this.communeCode) || null,
      answers: this.#answers(),
      sensitive: this.hasStatisticsConsent ? this.#sensitive() : {},
      consentToMatching: this.hasConsent,
      consentToStatistics: this.hasStatisticsConsent,
    }
  }

  get #birthDate(): string {
    return `${this.year.trim()}-${this.month.trim().padStart(2, '0')}-${this.day.trim().padStart(2, '0')}`
  }

  /** Thousand đồng; NaN when it is no amount, undefined when nothing is typed. */
  get #wage(): number | undefined {
    const text = this.wage.trim().replace(',', '.')
    if (text === '') return undefined
    const millions = Number(text)
    // Whoever types 7000000 means đồng, not millions of millions.
    return millions >= 0 && millions < thousandsInMillion ? Math.round(millions * thousandsInMillion) : Number.NaN
  }

  #wrongWage(): string | undefined {
    if (!Number.isNaN(this.#wage ?? 0)) return undefined
    return Number(this.wage.trim().replace(',', '.')) > 0 ? m.workers_profile_wage_high() : m.workers_profile_wage_wrong()
  }

  #wrongName(): string | undefined {
    const length = this.fullName.trim().length
    if (length === 0) return m.workers_profile_name_missing()
    if (!isPersonName(this.fullName)) return m.workers_profile_name_wrong()
    return length > longestName ? m.workers_profile_name_long() : undefined
  }

  #wrongBirth(today: Date): string | undefined {
    const born = new Date(`${this.#birthDate}T00:00:00Z`)
    const isReal = !Number.isNaN(born.getTime()) && born.toISOString().startsWith(this.#birthDate) && born < today
    if (!isReal || born.getUTCFullYear() < today.getUTCFullYear() - 100) return m.workers_profile_birth_wrong()
    born.setUTCFullYear(born.getUTCFullYear() + youngest)
    return born > today ? m.workers_profile_birth_young() : undefined
  }

  #wrongOccupations(): string | undefined {
    if (this.occupations.length === 0) return m.workers_profile_occupations_missing()
    return this.occupations.length > mostOccupations ? m.workers_profile_occupations_many() : undefined
  }

  #wrongIdentity(): string | undefined {
    const isRight = !this.hasStatisticsConsent || this.identityNumber.trim() === '' || /^\d{12}$/.test(this.identityNumber.trim())
    return isRight ? undefined : m.workers_profile_identity_wrong()
  }

  #answers(): WorkerAnswers {
    return stated<WorkerAnswers>({
      area: this.area,
      generalEducation: this.generalEducation,
      qualification: this.qualification,
      major: this.major.trim(),
      activity: this.activity,
      wantedOccupations: occupationGroups.filter((group) => this.occupations.includes(group)),
      wantedDestinations: destinations.filter((place) => this.wantedPlaces.includes(place)),
      wantedWage: this.#wage,
      wantedTraining: this.training,
      languages: this.languages.trim(),
      computerLevel: this.computerLevel,
      experience: this.experience.trim(),
    })
  }

  #sensitive(): SensitiveAnswers {
    return stated<SensitiveAnswers>({
      identityNumber: this.identityNumber.trim(),
      ethnicity: this.ethnicity,
      priorityGroups: priorityGroups.filter((group) => this.groups.includes(group)),
    })
  }
}

/** Only what was answered. The values come from the closed lists of the form's own selects. */
function stated<Answers>(given: Record<keyof Answers, unknown>): Answers {
  const isStated = (value: unknown) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(given).filter(([, value]) => isStated(value))) as Answers
}

/** What the profile answers; the rest keeps the value an empty form has. */
function given(answers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null && value !== undefined))
}

function unpadded(text: string): string {
  return text === '' ? '' : String(Number(text))
}
