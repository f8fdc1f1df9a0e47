import type { WorkerId } from '@cho-phien/shared/ids'
import type { RingOver } from './RingWatcher.svelte.ts'

/**
 * Whether "Phiên của tôi" of this worker says by itself what became of the ring. It has the tickets of one person: on a shared phone another
 * one may have been called.
 */
export function isSaidByTicket({ interview, reason, ticket }: RingOver, workerId: WorkerId): boolean {
  return reason !== 'elsewhere' && interview.workerId === workerId && (ticket === undefined || ticket.status === 'missed')
}
