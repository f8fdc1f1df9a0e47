import type { InterviewId } from '@cho-phien/shared/ids'
import type { Mode } from '@cho-phien/shared/interviews'
import type { Wishes } from '#lib/call/RoomDevices.svelte.ts'
import { findKept, keep } from '#lib/features/accounts/tab-memory.ts'

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
