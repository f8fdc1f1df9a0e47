import { Type, type Static } from 'typebox'
import { AccountId, BoothId, DeskId, EmployerId, FairId, PageId, VacancyId } from './ids.ts'
import { fairStatuses } from './fairs.ts'
import { Destination, OccupationGroup } from './forms.ts'
import { Instant, Line, Nullable, OneOf, Text } from './schema.ts'
import { Vacancy } from './vacancies.ts'
import { Pace } from './waiting.ts'

export const boothStatuses = ['preparing', 'open', 'paused', 'closed'] as const
export type BoothStatus = (typeof boothStatuses)[number]

/** Who may stop the calls of a booth: its owner, the centre, or the centre for the whole fair. */
export const pausers = ['employer', 'center', 'fair'] as const
export type Pauser = (typeof pausers)[number]

export const deskStatuses = ['closed', 'ready', 'ringing', 'interviewing', 'wrapping_up', 'paused', 'absent'] as const
export type DeskStatus = (typeof deskStatuses)[number]

/** Somebody sits there: a booth with none of these stands empty for those who wait. */
export const workingDesks: readonly DeskStatus[] = ['ready', 'ringing', 'interviewing', 'wrapping_up']

/** The line as everybody may see it: counts and the places that still wait, never who. */
export const BoothLine = Type.Object({
  boothId: BoothId,
  /** Grows by one with each change. */
  version: Type.Integer(),
  /**
   * How many changes of anything were done when it was read. Whether a conversation stands still changes without a version: of two looks
   * at one version the one that saw less is older.
   */
  asOf: Type.Integer(),
  /** A fair that is closing calls nobody any more, whatever its booths do. */
  fairStatus: OneOf(fairStatuses),
  /** As people see it: an open booth of a paused fair is paused. */
  status: OneOf(boothStatuses),
  statusReason: Nullable(Type.String()),
  /** Whose pause it is; the fair's goes before the booth's own. */
  pausedBy: Nullable(OneOf(pausers)),
  waiting: Type.Integer(),
  /** Sum of the places that still wait: who lost a move sees that what it counted no longer adds up. */
  placeSum: Type.Number(),
  /** Of those waiting, who has not stepped away: they are called next. */
  present: Type.Integer(),
  readyDesks: Type.Integer(),
  /** Desks that call somebody now. */
  ringing: Type.Integer(),
  /** Desks at which two people talk. */
  interviewing: Type.Integer(),
  /** Desks whose conversation a side has left: its clock stands. */
  interrupted: Type.Integer(),
  /** Desks that are open at all (not closed, not absent). */
  openDesks: Type.Integer(),
  lineCapacity: Type.Integer(),
  /** Since when nobody is at any desk, once the centre has told those who wait. */
  absentSince: Nullable(Instant),
  /** How fast it moves; null while it calls nobody: nobody works there, or it is paused. */
  pace: Nullable(Pace),
  /** While it calls nobody: how fast it would move if that ended now. What this lets nobody reach, nobody is promised. */
  paceIfBack: Nullable(Pace),
})
export type BoothLine = Static<typeof BoothLine>

/** Why a booth calls nobody for a while, for those who sit at its desks. */
export const BoothPause = Type.Object({ by: OneOf(pausers), reason: Nullable(Type.String()), since: Instant })
export type BoothPause = Static<typeof BoothPause>

/** One row of the fair's list of booths. */
export const BoothRow = Type.Object({
  id: BoothId,
  fairId: FairId,
  number: Type.Integer(),
  employerId: EmployerId,
  employerName: Type.String(),
  provinceCode: Nullable(Type.String()),
  communeCode: Nullable(Type.String()),
  headline: Type.String(),
  /** First vacancy, to show pay and place without opening the booth. */
  vacancies: Type.Array(
    Type.Object({
      id: VacancyId,
      title: Type.String(),
      occupationGroup: OccupationGroup,
      workplace: Destination,
      openings: Nullable(Type.Integer()),
      wageFrom: Nullable(Type.Integer()),
      wageTo: Nullable(Type.Integer()),
      wagePeriod: Nullable(Type.String()),
      feeAmount: Nullable(Type.Integer()),
      countryCode: Nullable(Type.String()),
    }),
  ),
  line: BoothLine,
})
export type BoothRow = Static<typeof BoothRow>

/** The booth page. */
export const Booth = Type.Object({
  id: BoothId,
  fairId: FairId,
  fairSlug: Type.String(),
  fairTitle: Type.String(),
  fairStatus: OneOf(fairStatuses),
  number: Type.Integer(),
  employer: Type.Object({
    id: EmployerId,
    name: Type.String(),
    shortName: Type.String(),
    introduction: Type.String(),
    provinceCode: Nullable(Type.String()),
    communeCode: Nullable(Type.String()),
    address: Type.String(),
    isVerified: Type.Boolean(),
    registrationNumber: Nullable(Type.String()),
    labourExportLicence: Nullable(Type.String()),
  }),
  headline: Type.String(),
  introduction: Type.String(),
  vacancies: Type.Array(Vacancy),
  line: BoothLine,
  /** Only for the employer and the centre: whose pause of this booth alone holds, also beneath the whole fair's: it outlasts that one. */
  ownPause: Nullable(OneOf(['employer', 'center'])),
  /** Only for the employer and the centre: why the booth cannot open yet, e.g. `vacancy:<id>:wageFrom`, `no_vacancy`, `employer_not_approved`. */
  missing: Type.Array(Type.String()),
  version: Type.Integer(),
})
export type Booth = Static<typeof Booth>

export const BoothInput = Type.Object({
  headline: Line(120),
  introduction: Text(2000),
  lineCapacity: Type.Integer({ minimum: 1, maximum: 1000 }),
  vacancyIds: Type.Array(VacancyId, { maxItems: 30, uniqueItems: true }),
})
export type BoothInput = Static<typeof BoothInput>

/** A status people choose for their booth; `preparing` is only where it begins. */
export const BoothStatusInput = Type.Object({
  status: OneOf(['open', 'paused', 'closed']),
  /** Said to everybody who waits, e.g. "Nghỉ đến 10:00". */
  reason: Type.Optional(Line(120)),
})
export type BoothStatusInput = Static<typeof BoothStatusInput>

/** What the question before a booth's closing says. */
export const BoothClosing = Type.Object({
  /** Who lose their place in its line, or the time they booked there, each counted once. */
  persons: Type.Integer(),
})
export type BoothClosing = Static<typeof BoothClosing>

export const Desk = Type.Object({
  id: DeskId,
  boothId: BoothId,
  number: Type.Integer(),
  accountId: AccountId,
  interviewerName: Type.String(),
  status: OneOf(deskStatuses),
  statusSince: Instant,
  statusReason: Nullable(Type.String()),
  version: Type.Integer(),
})
export type Desk = Static<typeof Desk>

/** A desk beside the others of its booth, as people see it: one that wraps up in silence is absent. */
export const BoothDesk = Type.Object({
  ...Desk.properties,
  /** Since when its call is answered and not both sides are in the room yet: nobody talks. */
  enteringSince: Nullable(Instant),
  /** Since when a side of its conversation has gone and the clock stands. */
  interruptedSince: Nullable(Instant),
})
export type BoothDesk = Static<typeof BoothDesk>

/**
 * How a page comes to a desk. `sit`: it was opened, or is back. `take_over`: a person chose this page over the one that holds the
 * desk. `stand_by`: it was told that another page holds it, and asks whether that one has gone.
 */
export const deskWishes = ['sit', 'take_over', 'stand_by'] as const
export type DeskWish = (typeof deskWishes)[number]

/** Which page speaks. Without an id this connection is the page. */
export const OfDesk = Type.Object({ deskId: DeskId, pageId: Type.Optional(PageId) })

/** The desk as one page finds it. */
export const DeskSeat = Type.Object({
  ...Desk.properties,
  /** This page holds the desk: it acts, and its heartbeat counts. One page does at a time. */
  isHeld: Type.Boolean(),
})
export type DeskSeat = Static<typeof DeskSeat>

/** A desk with the booth and fair it stands in, for the interviewer who sits there. */
export const OwnDesk = Type.Object({
  ...BoothDesk.properties,
  /** As it is seen beside others; `status` is what its own page goes on with. */
  shownStatus: OneOf(deskStatuses),
  fairId: FairId,
  fairSlug: Type.String(),
  fairTitle: Type.String(),
  fairStatus: OneOf(fairStatuses),
  boothNumber: Type.Integer(),
  /** Why its booth calls nobody for a while. */
  pause: Nullable(BoothPause),
})
export type OwnDesk = Static<typeof OwnDesk>
