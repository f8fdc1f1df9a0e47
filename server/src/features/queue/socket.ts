import type { AnswersAgain, CommandHandlers } from '../../realtime/bind.ts'
import { notFoundUnless } from '../../errors.ts'
import { workerIn } from '../accounts/seats.ts'
import type { Services } from '../../services.ts'
import { comeBack, expireRecall, leaveQueue, stepAway } from './actions.ts'
import { joinQueue } from './join.ts'
import { getTicketView } from './present.ts'
import { findTicket } from './queries.ts'
import type { DeadlineHandlers } from '../../clock/deadlines.ts'
import type { TicketId } from '@cho-phien/shared/ids'

type QueueCommands = Pick<CommandHandlers, 'queue:join' | 'queue:leave' | 'queue:step-away' | 'queue:come-back'>

export function queueCommands(services: Services): QueueCommands {
  return {
    'queue:join': ({ viewer }, wish) => joinQueue(services, workerIn(viewer), wish),
    'queue:leave': ({ viewer }, { ticketId }) => leaveQueue(services, workerIn(viewer), ticketId),
    'queue:step-away': ({ viewer }, { ticketId }) => stepAway(services, workerIn(viewer), ticketId),
    'queue:come-back': ({ viewer }, { ticketId }) => comeBack(services, workerIn(viewer), ticketId),
  }
}

export function queueAnswersAgain(services: Services): AnswersAgain {
  const ticket = async (ticketId: string) => getTicketView(services, notFoundUnless(await findTicket(services.db, ticketId as TicketId)))
  return { 'queue:join': ticket, 'queue:leave': ticket, 'queue:step-away': ticket, 'queue:come-back': ticket }
}

export function queueDeadlines(services: Services): Pick<DeadlineHandlers, 'recall'> {
  return { recall: (ticketId) => expireRecall(services, ticketId as TicketId) }
}
