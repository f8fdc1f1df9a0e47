import { BoothId, TicketId } from '@cho-phien/shared/ids'
import {
  CenterLineEntry,
  LineMessage,
  LineMessageInput,
  TicketCloseInput,
  TicketMoveInput,
  TicketReopenInput,
  TicketTransferInput,
} from '@cho-phien/shared/queue'
import { Done } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { Items, replies } from '../../http/replies.ts'
import { staffOf, trustedStaffOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { planners } from '../accounts/seats.ts'
import { isInsider } from '../booths/policy.ts'
import { findBooth } from '../booths/queries.ts'
import { listCenterLine } from '../queue/move-queries.ts'
import { listMessagesOfLine, sendLineMessage } from './messages.ts'
import { closeForCentre, moveInLine, reopenTicket, transferTicket } from './tickets.ts'

const OfTicket = Type.Object({ ticketId: TicketId })
/** A route that changes one ticket. */
const about = (operationId: string) => ({ operationId, tags: ['queue'], params: OfTicket, response: replies(Done) })

/** The centre's hand on one line: everybody in it by name, and what may be done with a ticket. */
export async function ticketRoutes(app: Routes, services: Services): Promise<void> {
  app.get(
    '/center/booths/:boothId/line',
    {
      schema: {
        operationId: 'listCenterLine',
        tags: ['queue'],
        params: Type.Object({ boothId: BoothId }),
        response: replies(Items(CenterLineEntry)),
      },
    },
    async (request) => {
      const viewer = trustedStaffOf(request, [...planners, 'viewer'])
      const booth = notFoundUnless(await findBooth(services.db, request.params.boothId))
      if (!isInsider(viewer, booth)) throw new DomainError('not_found')
      return { items: await listCenterLine(services.db, booth.id) }
    },
  )

  const ofLine = { tags: ['queue'], params: Type.Object({ boothId: BoothId }) }
  app.get(
    '/center/booths/:boothId/messages',
    { schema: { operationId: 'listLineMessages', ...ofLine, response: replies(Items(LineMessage)) } },
    async (request) => {
      const viewer = trustedStaffOf(request, [...planners, 'viewer'])
      return { items: await listMessagesOfLine(services, viewer, request.params.boothId) }
    },
  )

  app.post(
    '/center/booths/:boothId/messages',
    { schema: { operationId: 'sendLineMessage', ...ofLine, body: LineMessageInput, response: replies(LineMessage) } },
    (request) => sendLineMessage(services, staffOf(request, planners), { ...request.params, ...request.body }),
  )

  app.post('/center/tickets/:ticketId/move', { schema: { ...about('moveTicket'), body: TicketMoveInput } }, async (request) => {
    await moveInLine(services, staffOf(request, planners), { ...request.params, ...request.body })
    return {}
  })

  app.post('/center/tickets/:ticketId/transfer', { schema: { ...about('transferTicket'), body: TicketTransferInput } }, async (request) => {
    await transferTicket(services, staffOf(request, planners), { ...request.params, ...request.body })
    return {}
  })

  app.post('/center/tickets/:ticketId/close', { schema: { ...about('closeTicket'), body: TicketCloseInput } }, async (request) => {
    await closeForCentre(services, staffOf(request, planners), { ...request.params, ...request.body })
    return {}
  })

  app.post('/center/tickets/:ticketId/reopen', { schema: { ...about('reopenTicket'), body: TicketReopenInput } }, async (request) => {
    await reopenTicket(services, staffOf(request, planners), { ...request.params, ...request.body })
    return {}
  })
}
