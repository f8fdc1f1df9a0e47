import type { OwnDesk } from '@cho-phien/shared/booths'
import type { Interview } from '@cho-phien/shared/interviews'
import { ticketNumber } from '#lib/features/queue/ticket-words.ts'
import { m } from '#lib/paraglide/messages.js'

export interface OwnCall {
  sentence: string
  href: string
}

type Facts = Pick<
  Interview,
  'deskId' | 'status' | 'ticketNumber' | 'workerPresent' | 'interviewerPresent' | 'workerAbsentSince' | 'interviewerAbsentSince'
>

interface Known {
  interview: Facts | null
  desks: readonly Pick<OwnDesk, 'id' | 'number'>[]
  /** Since when nothing is heard of it; undefined while the connection stands. */
  offlineSince: Date | undefined
}

/** Who is called to the interviewer's desk or is left alone at it; undefined while nobody is, they talk there, or it is not known. */
export function ownCallOf({ interview, desks, offlineSince }: Known): OwnCall | undefined {
  if (offlineSince !== undefined) return undefined
  const desk = desks.find(({ id }) => id === interview?.deskId)
  if (!interview || !desk || interview.status === 'ended' || interview.interviewerPresent) return undefined
  const at = { number: ticketNumber(interview.ticketNumber), desk: desk.number }
  return { sentence: sentenceOf(interview, at), href: `/employer/desks/${desk.id}` }
}

function sentenceOf(interview: Facts, at: { number: string; desk: number }): string {
  if (interview.status === 'ringing') return m.employer_call_ringing(at)
  return interview.workerPresent || isOnTheWay(interview) ? m.employer_call_waiting(at) : m.employer_call_left(at)
}

/** Whoever has just answered: both count as away from that moment, so whoever came and left again is away since later. */
function isOnTheWay({ status, workerAbsentSince, interviewerAbsentSince }: Facts): boolean {
  return status === 'connecting' && Date.parse(workerAbsentSince ?? '') <= Date.parse(interviewerAbsentSince ?? '')
}
