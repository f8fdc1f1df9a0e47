import type { InterviewId } from '@cho-phien/shared/ids'
import type { Interview, Mode, Side } from '@cho-phien/shared/interviews'
import type { Wishes } from '#lib/call/RoomDevices.svelte.ts'
import { findKept, keep } from '#lib/features/accounts/tab-memory.ts'
import { lowerOf } from './rungs.ts'
import { isPresent } from './sides.ts'

/** What this person chose in this interview: a reload opens no camera or microphone that was off. */
export interface KeptRoom {
  /** The highest rung that this side has agreed to. */
  agreed?: Mode
  wishes?: Wishes
}

export function findKeptRoom(interviewId: InterviewId): KeptRoom {
  return (findKept(keyOf(interviewId)) as KeptRoom | undefined) ?? {}
}

export function keepRoom(interviewId: InterviewId, change: KeptRoom): void {
  keep(keyOf(interviewId), { ...findKeptRoom(interviewId), ...change })
}

function keyOf(interviewId: InterviewId): string {
  return `room:${interviewId}`
}

/**
 * What this side has agreed to when its page first hears of the interview: what it kept; else, before the talk, the way
 * that the worker chose in the ring. A new page of a talk that runs already opens nothing by itself.
 */
export function agreedAtFirst({ id, mode, liveAt, hasLostMedia }: Interview): Mode {
  return lowerOf(hasLostMedia ? 'video' : mode, findKeptRoom(id).agreed ?? (liveAt === null ? mode : 'text'))
}

/** A page that never was in this talk, of somebody who is in it. A reload has kept what it agreed to, so it is not that. */
export function isTalkedElsewhere(interview: Interview, side: Side): boolean {
  const isTalk = interview.liveAt !== null && interview.mode !== 'text' && interview.status !== 'ended'
  return isTalk && isPresent(interview, side) && findKeptRoom(interview.id).agreed === undefined
}
