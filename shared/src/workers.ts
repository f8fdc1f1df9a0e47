import { Type, type Static } from 'typebox'
import { FileId, WorkerId } from './ids.ts'
import {
  activities,
  areas,
  computerLevels,
  Destination,
  ethnicities,
  generalEducations,
  OccupationGroup,
  priorityGroups,
  Qualification,
  Sex,
} from './forms.ts'
import { Day, Line, Nullable, OneOf, Text } from './schema.ts'

/** Answers an employer may read before and during an interview. */
export const WorkerAnswers = Type.Object({
  area: Type.Optional(OneOf(areas)),
  generalEducation: Type.Optional(OneOf(generalEducations)),
  qualification: Type.Optional(Qualification),
  major: Type.Optional(Line(120)),
  activity: Type.Optional(OneOf(activities)),
  wantedOccupations: Type.Optional(Type.Array(OccupationGroup, { maxItems: 5, uniqueItems: true })),
  wantedDestinations: Type.Optional(Type.Array(Destination, { maxItems: 3, uniqueItems: true })),
  /** Wage wanted, thousand đồng a month. */
  wantedWage: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  wantedTraining: Type.Optional(OccupationGroup),
  languages: Type.Optional(Line(200)),
  computerLevel: Type.Optional(OneOf(computerLevels)),
  experience: Type.Optional(Text(1000)),
})
export type WorkerAnswers = Static<typeof WorkerAnswers>

/** Kept encrypted, read by the worker and the centre only. */
export const SensitiveAnswers = Type.Object({
  /** Citizen ID, 12 digits. */
  identityNumber: Type.Optional(Type.String({ pattern: '^[0-9]{12}$' })),
  ethnicity: Type.Optional(OneOf(ethnicities)),
  priorityGroups: Type.Optional(Type.Array(OneOf(priorityGroups), { maxItems: 5, uniqueItems: true })),
})
export type SensitiveAnswers = Static<typeof SensitiveAnswers>

export const WorkerProfileInput = Type.Object({
  fullName: Line(120, 1),
  birthDate: Day,
  sex: Sex,
  phoneNumber: Type.Optional(Nullable(Line(24))),
  provinceCode: Line(8, 1),
  communeCode: Type.Optional(Nullable(Line(60))),
  answers: WorkerAnswers,
  /** Taken only with consent to statistics. Left out: they stay as they are. */
  sensitive: Type.Optional(SensitiveAnswers),
  /** Consent to use the data for matching. Never given by default: the form asks. */
  consentToMatching: Type.Boolean(),
  /** Consent to keep the sensitive answers for statistics and support. Left out: it stays as it is; withdrawn: they are deleted. */
  consentToStatistics: Type.Optional(Type.Boolean()),
})
export type WorkerProfileInput = Static<typeof WorkerProfileInput>

/** The whole profile, for the worker themself. */
export const WorkerProfile = Type.Object({
  id: WorkerId,
  fullName: Type.String(),
  birthDate: Nullable(Day),
  sex: Nullable(Sex),
  phoneNumber: Nullable(Type.String()),
  provinceCode: Nullable(Type.String()),
  communeCode: Nullable(Type.String()),
  formVersion: Type.Integer(),
  answers: WorkerAnswers,
  sensitive: SensitiveAnswers,
  hasConsent: Type.Boolean(),
  hasStatisticsConsent: Type.Boolean(),
  isComplete: Type.Boolean(),
  cv: Nullable(Type.Object({ id: FileId, name: Type.String(), size: Type.Integer() })),
  version: Type.Integer(),
})
export type WorkerProfile = Static<typeof WorkerProfile>

/** What an interviewer sees of the person called or next in line. No phone, ID, ethnicity or priority group. */
export const WorkerCard = Type.Object({
  id: WorkerId,
  fullName: Type.String(),
  birthYear: Nullable(Type.Integer()),
  sex: Nullable(Sex),
  provinceCode: Nullable(Type.String()),
  communeCode: Nullable(Type.String()),
  answers: WorkerAnswers,
  hasCv: Type.Boolean(),
})
export type WorkerCard = Static<typeof WorkerCard>

/**
 * Whether a full name can be a person's: letters of any script with their accents, apostrophes (H'Mông), hyphens, dots, spaces, and a
 * second name in brackets, but no digits, angle brackets or control characters.
 */
export function isPersonName(name: string): boolean {
  return /\p{L}/u.test(name) && !/[<>\p{N}\p{Cc}]/u.test(name)
}

/** The last word of a Vietnamese name: how people are addressed and sorted. */
export function givenName(fullName: string): string {
  return fullName.trim().split(/\s+/).at(-1) ?? ''
}

const collator = new Intl.Collator('vi')
/** Vietnamese order: given name first, then the rest. */
export function compareNames(left: string, right: string): number {
  return collator.compare(givenName(left), givenName(right)) || collator.compare(left, right)
}

/** A line of the centre's search: enough to tell two people apart, no more. */
export const WorkerSummary = Type.Object({
  id: WorkerId,
  fullName: Type.String(),
  birthYear: Nullable(Type.Integer()),
  communeCode: Nullable(Type.String()),
  phoneMasked: Nullable(Type.String()),
})
export type WorkerSummary = Static<typeof WorkerSummary>

/** A paper slip, shown once to print. The path carries the code behind `#`, so that it reaches no log. */
export const NewSlip = Type.Object({ slipCode: Type.String(), slipPath: Type.String() })
export type NewSlip = Static<typeof NewSlip>
export const RegisteredWorker = Type.Object({ worker: WorkerProfile, ...NewSlip.properties })
export type RegisteredWorker = Static<typeof RegisteredWorker>

/** One account may hold a family that shares a phone. */
export const maxWorkersPerAccount = 8
