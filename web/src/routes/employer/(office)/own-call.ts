import type { OwnDesk } from '@cho-phien/shared/booths'
import type { Interview } from '@cho-phien/shared/interviews'
import { ticketNumber } from '#lib/features/queue/ticket-words.ts'
import { m } from '#lib/paraglide/messages.js'

export interface OwnCall {
  sentence: string
  href: string
}

type Facts = Pick<Interview, 'deskId' | 'status' | 'ticketNumber' | 'workerPresent' | 'interviewerPresent'>

/** Who is called to the interviewer's desk or is left alone at it; undefined while nobody is, or they talk there. */
export function ownCallOf(interview: Facts | null, desks: readonly Pick<OwnDesk, 'id' | 'number'>[]): OwnCall | undefined {
  const desk = desks.find(({ id }) => id === interview?.deskId)
  if (!interview || !desk || interview.status === 'ended' || interview.interviewerPresent) return undefined
  const at = { number: ticketNumber(interview.ticketNumber), desk: desk.number }
  return { sentence: sentenceOf(interview, at), href: `/employer/desks/${desk.id}` }
}

function sentenceOf({ status, workerPresent }: Facts, at: { number: string; desk: number }): string {
  if (status === 'ringing') return m.employer_call_ringing(at)
  // Whoever has just answered is on their way into the room; whoever was there and left is not waiting.
  return status === 'connecting' || workerPresent ? m.employer_call_waiting(at) : m.employer_call_left(at)
}
