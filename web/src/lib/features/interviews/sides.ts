import type { Interview, Side } from '@cho-phien/shared/interviews'

export function otherSide(side: Side): Side {
  return side === 'worker' ? 'interviewer' : 'worker'
}

/** Whether this side is in the room, on whatever page or device. */
export function isPresent({ workerPresent, interviewerPresent }: Interview, side: Side): boolean {
  return side === 'worker' ? workerPresent : interviewerPresent
}
