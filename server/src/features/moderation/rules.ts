import type { BoothStatus } from '@cho-phien/shared/booths'
import type { ErrorCode } from '@cho-phien/shared/errors'
import type { FairStatus } from '@cho-phien/shared/fairs'
import type { CloseReason } from '@cho-phien/shared/queue'

/** Why a closed ticket cannot be opened again, or undefined. */
export function refusalToReopen(facts: {
  closeReason: CloseReason | null
  boothStatus: BoothStatus
  fairStatus: FairStatus
  hasConsent: boolean
  hasOpenTicket: boolean
}): ErrorCode | undefined {
  const { closeReason } = facts
  if (closeReason === null || closeReason === 'interviewed' || closeReason === 'moved') return 'ticket_transition_refused'
  if (facts.fairStatus !== 'live') return 'fair_not_live'
  if (facts.boothStatus !== 'open' && facts.boothStatus !== 'paused') return 'booth_closed'
  if (!facts.hasConsent) return 'consent_needed'
  return facts.hasOpenTicket ? 'ticket_exists' : undefined
}

/** A booth that takes nobody has no line to talk to. */
export function refusalToMessage({ status }: { status: BoothStatus }): ErrorCode | undefined {
  return status === 'open' || status === 'paused' ? undefined : 'booth_closed'
}

/** A line is not talked at: people have to read one sentence before the next replaces it. */
const messagePauseSeconds = 20

export function secondsToNextMessage(last: { ageSeconds: number }): number {
  return Math.max(0, Math.ceil(messagePauseSeconds - last.ageSeconds))
}
