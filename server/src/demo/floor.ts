import type { AccountId, BoothId, DeskId, FairId, InterviewId, TicketId, VacancyId, WorkerId } from '@cho-phien/shared/ids'
import type { EndReason, Mode } from '@cho-phien/shared/interviews'
import type { OutcomeKind, WorkerAnswer } from '@cho-phien/shared/outcomes'
import type { CloseReason, TicketStatus } from '@cho-phien/shared/queue'
import { createChance, idOf, type Chance } from './chance.ts'

/** One booth of a demo fair: who sits there and what it offers. */
export interface DemoBooth {
  id: BoothId
  fairId: FairId
  desks: readonly { id: DeskId; accountId: AccountId }[]
  vacancyIds: readonly VacancyId[]
}

export interface TicketRow {
  id: TicketId
  fair_id: FairId
  booth_id: BoothId
  vacancy_id: VacancyId | null
  worker_id: WorkerId
  number: number
  place: number
  status: TicketStatus
  close_reason: CloseReason | null
  missed_count: number
  taken_at: string
  closed_at: string | null
}

export interface InterviewRow {
  id: InterviewId
  fair_id: FairId
  booth_id: BoothId
  desk_id: DeskId
  ticket_id: TicketId
  worker_id: WorkerId
  vacancy_id: VacancyId | null
  interviewer_account_id: AccountId
  status: 'ended'
  end_reason: EndReason
  mode: Mode
  room_name: string
  ring_started_at: string
  ring_deadline_at: string
  accepted_at: string | null
  live_at: string | null
  ended_at: string
  planned_seconds: number
  clock_used_seconds: number
}

export interface OutcomeRow {
  interview_id: InterviewId
  kind: OutcomeKind
  reason: string | null
  next_step_at: string | null
  next_step_place: string | null
  bring_documents: boolean
  message_to_worker: string
  private_note: string
  rating: number | null
  recorded_by: AccountId
  recorded_at: string
  worker_answer: WorkerAnswer | null
  worker_answer_text: string | null
  worker_answered_at: string | null
}

export interface Floor {
  tickets: TicketRow[]
  interviews: InterviewRow[]
  outcomes: OutcomeRow[]
}

const minute = 60_000
const instant = (time: number) => new Date(time).toISOString()

const kindsSpread: readonly OutcomeKind[] = [
  'hired',
  'hired',
  'hired',
  'next_round',
  'next_round',
  'next_round',
  'next_round',
  'shortlisted',
  'shortlisted',
  'needs_training',
  'needs_training',
  'not_suitable',
  'not_suitable',
  'declined',
  'technical_failure',
]
const messages: Record<OutcomeKind, string> = {
  hired: 'Mời anh/chị đến nhận việc, mang theo căn cước.',
  next_round: 'Mời anh/chị đến xem xưởng và nói chuyện thêm.',
  shortlisted: 'Công ty giữ hồ sơ và gọi lại trong hai tuần.',
  needs_training: 'Anh/chị nên học nghề ngắn hạn, trung tâm sẽ giới thiệu lớp.',
  not_suitable: 'Lần này chưa phù hợp, cảm ơn anh/chị đã nói chuyện.',
  declined: '',
  no_show: '',
  technical_failure: 'Đường truyền hỏng, công ty sẽ gọi điện lại.',
}
const notes = ['Nói rõ ràng, tay nghề khá.', 'Cần chỗ ở ngay.', 'Đọc chậm, nên giải thích hợp đồng bằng lời.', 'Hỏi kỹ về ca đêm.', '']

/** Fills one fair's floor; the same seed gives the same day. */
export class FloorMaker {
  readonly floor: Floor = { tickets: [], interviews: [], outcomes: [] }
  readonly #chance: Chance
  readonly #name: string
  readonly #numbers = new Map<BoothId, number>()
  readonly #lastTaken = new Map<BoothId, number>()

  constructor(name: string, seed: number) {
    this.#name = name
    this.#chance = createChance(seed)
  }

  /** A conversation at this desk from `startedAt`, with the outcome the interviewer recorded right after. */
  interviewed(booth: DemoBooth, desk: number, talk: { workerId: WorkerId; startedAt: number }): void {
    const seconds = 240 + this.#chance.below(270)
    const acceptedAt = talk.startedAt + (8 + this.#chance.below(40)) * 1000
    const endedAt = acceptedAt + 5000 + seconds * 1000
    const ticket = this.#ticket(booth, talk.workerId, talk.startedAt - (10 + this.#chance.below(35)) * minute)
    this.#close(ticket, 'interviewed', endedAt)
    const interview = this.#interview(booth, desk, { ticket, startedAt: talk.startedAt })
    Object.assign(interview, {
      accepted_at: instant(acceptedAt),
      live_at: instant(acceptedAt + 5000),
      ended_at: instant(endedAt),
      clock_used_seconds: seconds,
      mode: this.#chance.percent(70) ? 'video' : this.#chance.percent(70) ? 'audio' : 'text',
    })
    this.#outcome(interview, endedAt + 40_000)
  }

  /** Called twice and never came. */
  neverCame(booth: DemoBooth, desk: number, call: { workerId: WorkerId; startedAt: number }): void {
    const ticket = this.#ticket(booth, call.workerId, call.startedAt - 25 * minute)
    ticket.missed_count = 2
    for (const startedAt of [call.startedAt, call.startedAt + 12 * minute]) {
      const interview = this.#interview(booth, desk, { ticket, startedAt })
      Object.assign(interview, { end_reason: 'timed_out', ended_at: interview.ring_deadline_at })
      this.#close(ticket, 'worker_no_show', Date.parse(interview.ended_at))
    }
  }

  /** A ticket that ended without a call. */
  closed(booth: DemoBooth, end: { workerId: WorkerId; takenAt: number; closedAt: number; reason: 'left' | 'not_reached' }): void {
    this.#close(this.#ticket(booth, end.workerId, end.takenAt), end.reason, end.closedAt)
  }

  waiting(booth: DemoBooth, wait: { workerId: WorkerId; takenAt: number; isAway: boolean }): void {
    const ticket = this.#ticket(booth, wait.workerId, wait.takenAt)
    ticket.status = wait.isAway ? 'away' : 'waiting'
  }

  nextNumber(boothId: BoothId): number {
    return (this.#numbers.get(boothId) ?? 0) + 1
  }

  #ticket(booth: DemoBooth, workerId: WorkerId, takenAt: number): TicketRow {
    const number = this.nextNumber(booth.id)
    this.#numbers.set(booth.id, number)
    // Numbers are given in the order in which people come.
    const takenInOrder = Math.max(takenAt, this.#lastTaken.get(booth.id) ?? takenAt)
    this.#lastTaken.set(booth.id, takenInOrder)
    const ticket: TicketRow = {
      id: idOf(`${this.#name} ticket ${booth.id} ${number}`),
      fair_id: booth.fairId,
      booth_id: booth.id,
      vacancy_id: this.#chance.percent(85) ? this.#chance.pick(booth.vacancyIds) : null,
      worker_id: workerId,
      number,
      place: number,
      status: 'waiting',
      close_reason: null,
      missed_count: 0,
      taken_at: instant(takenInOrder),
      closed_at: null,
    }
    this.floor.tickets.push(ticket)
    return ticket
  }

  #close(ticket: TicketRow, reason: CloseReason, at: number): void {
    Object.assign(ticket, { status: 'closed', close_reason: reason, closed_at: instant(at) })
  }

  #interview(booth: DemoBooth, desk: number, ring: { ticket: TicketRow; startedAt: number }): InterviewRow {
    const seat = booth.desks[desk % booth.desks.length]
    if (seat === undefined) throw new Error('a demo booth without a desk')
    const key = `${this.#name} interview ${ring.ticket.id} ${ring.startedAt}`
    const interview: InterviewRow = {
      id: idOf(key),
      fair_id: booth.fairId,
      booth_id: booth.id,
      desk_id: seat.id,
      ticket_id: ring.ticket.id,
      worker_id: ring.ticket.worker_id,
      vacancy_id: ring.ticket.vacancy_id,
      interviewer_account_id: seat.accountId,
      status: 'ended',
      end_reason: 'completed',
      mode: 'video',
      room_name: `demo-${idOf(`${key} room`)}`,
      ring_started_at: instant(ring.startedAt),
      ring_deadline_at: instant(ring.startedAt + 75_000),
      accepted_at: null,
      live_at: null,
      ended_at: instant(ring.startedAt + 75_000),
      planned_seconds: 720,
      clock_used_seconds: 0,
    }
    this.floor.interviews.push(interview)
    return interview
  }

  #outcome(interview: InterviewRow, recordedAt: number): void {
    const kind = this.#chance.pick(kindsSpread)
    const isInvited = kind === 'next_round'
    this.floor.outcomes.push({
      interview_id: interview.id,
      kind,
      reason: kind === 'not_suitable' ? this.#chance.pick(['experience', 'qualification', 'conditions']) : null,
      next_step_at: isInvited ? instant(eightOClock(recordedAt, 3)) : null,
      next_step_place: isInvited ? 'Văn phòng công ty, cổng số 2' : null,
      bring_documents: kind === 'hired' || isInvited,
      message_to_worker: messages[kind],
      private_note: this.#chance.pick(notes),
      rating: this.#chance.percent(60) ? 2 + this.#chance.below(4) : null,
      recorded_by: interview.interviewer_account_id,
      recorded_at: instant(recordedAt),
      ...this.#answer(kind, recordedAt + 15 * minute),
    })
  }

  /** Good news is mostly confirmed; now and then somebody heard otherwise. */
  #answer(kind: OutcomeKind, at: number): Pick<OutcomeRow, 'worker_answer' | 'worker_answer_text' | 'worker_answered_at'> {
    const isNews = kind === 'hired' || kind === 'next_round' || kind === 'shortlisted'
    if (!isNews || !this.#chance.percent(75)) return { worker_answer: null, worker_answer_text: null, worker_answered_at: null }
    const isRight = this.#chance.percent(95)
    return {
      worker_answer: isRight ? 'confirmed' : 'disputed',
      worker_answer_text: isRight ? null : 'Lúc nói chuyện công ty hứa khác.',
      worker_answered_at: instant(at),
    }
  }
}

/** 8:00 in Viet Nam (1:00 UTC), so many days later. */
function eightOClock(after: number, days: number): number {
  const day = 24 * 60 * minute
  return Math.floor(after / day) * day + days * day + 60 * minute
}
