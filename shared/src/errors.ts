import { Type, type Static } from 'typebox'
import { OneOf } from './schema.ts'

/**
 * Every refusal the product knows, with its HTTP status. The sentence people read is in the message catalogue under
 * `error_<code>`; a code without a sentence fails a test.
 */
export const errorStatus = {
  // Asking
  invalid_input: 400,
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  too_many_requests: 429,
  body_too_large: 413,
  internal: 500,
  unavailable: 503,
  // Sign-in
  code_wrong: 400,
  code_expired: 400,
  code_used_up: 400,
  code_wait: 429,
  phone_invalid: 400,
  slip_wrong: 400,
  slip_expired: 400,
  password_wrong: 400,
  password_too_weak: 400,
  password_change_needed: 403,
  second_factor_wrong: 400,
  second_factor_needed: 403,
  account_blocked: 403,
  invitation_wrong: 404,
  invitation_expired: 410,
  invitation_used: 409,
  email_taken: 409,
  seat_last_owner: 409,
  // Files
  file_too_large: 413,
  file_type_refused: 415,
  file_broken: 422,
  // Workers
  profile_incomplete: 409,
  consent_needed: 409,
  identity_taken: 409,
  too_many_workers: 409,
  // Employers, vacancies
  employer_incomplete: 409,
  employer_not_approved: 409,
  registration_taken: 409,
  vacancy_in_use: 409,
  // Fairs and booths
  fair_ends_before_it_begins: 400,
  fair_in_the_past: 400,
  fair_overlaps: 409,
  fair_without_booth: 409,
  fair_transition_refused: 409,
  fair_not_live: 409,
  fair_over: 409,
  fair_full: 409,
  fair_booths_full: 409,
  fair_has_open_interviews: 409,
  fair_has_owed_outcomes: 409,
  fair_has_open_tickets: 409,
  call_back_done: 409,
  call_back_needless: 409,
  consent_withdrawn: 409,
  booth_exists: 409,
  booth_incomplete: 409,
  booth_closed: 409,
  booth_paused: 409,
  booth_transition_refused: 409,
  booth_paused_by_center: 409,
  // The floor
  line_full: 409,
  line_too_long: 409,
  meet_again_later: 409,
  ticket_transition_refused: 409,
  ticket_closed: 409,
  ticket_exists: 409,
  desk_not_working: 409,
  worker_busy: 409,
  desk_busy: 409,
  desk_elsewhere: 409,
  desk_transition_refused: 409,
  alert_closed: 409,
  outcome_owed: 409,
  outcome_incomplete: 400,
  outcome_locked: 409,
  outcome_after_talk: 409,
  outcome_recorded: 409,
  outcome_step_past: 400,
  outcome_answered: 409,
  ring_over: 409,
  ring_extended_already: 409,
  interview_over: 409,
  interview_extended_already: 409,
  interview_transition_refused: 409,
  media_unavailable: 503,
  // Booked slots
  slot_taken: 409,
  slot_past: 409,
  slot_held: 409,
  slot_due: 409,
  slot_overlaps: 409,
  slot_share: 409,
  slot_outside_fair: 400,
  slot_plan_too_long: 400,
  slot_reason_needed: 400,
  offer_over: 409,
  // Realtime
  command_unknown: 400,
  command_too_large: 413,
  version_stale: 409,
} as const

export type ErrorCode = keyof typeof errorStatus
export const errorCodes = Object.keys(errorStatus) as ErrorCode[]

/** What every refused request answers. `fields` names the inputs that are wrong, by JSON path without the leading slash. */
export const ErrorReply = Type.Object(
  {
    code: OneOf(errorCodes),
    fields: Type.Optional(Type.Array(Type.String())),
    /** Facts the sentence needs: seconds to wait, names of missing fields. Never personal data. */
    detail: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Array(Type.String())]))),
  },
  { title: 'ErrorReply' },
)
export type ErrorReply = Static<typeof ErrorReply>
export type ErrorDetail = NonNullable<ErrorReply['detail']>
