import { BoothPause } from '@cho-phien/shared/booths'
import { BoothId } from '@cho-phien/shared/ids'
import { LineEntry, Ticket } from '@cho-phien/shared/queue'
import { Nullable } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { DomainError } from '../../errors.ts'
import { Items, replies } from '../../http/replies.ts'
import { employerOf, workerOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { findBoothEmployer, findPause } from '../booths/line.ts'
import { listLineEntries, listTicketViews } from './present.ts'

export async function queueRoutes(app: Routes, services: Services): Promise<void> {
  app.get('/tickets', { schema: { operationId: 'listTickets', tags: ['queue'], response: replies(Items(Ticket)) } }, async (request) => {
    const { workerId } = workerOf(request)
    return { items: workerId === null ? [] : await listTicketViews(services, workerId) }
  })

  app.get(
    '/employer/booths/:boothId/line',
    {
      schema: {
        operationId: 'listLine',
        tags: ['queue'],
        params: Type.Object({ boothId: BoothId }),
        response: replies(Type.Object({ items: Type.Array(LineEntry), pause: Nullable(BoothPause) })),
      },
    },
    async (request) => {
      const { employerId } = employerOf(request)
      const { boothId } = request.params
      if ((await findBoothEmployer(services.db, boothId)) !== employerId) throw new DomainError('not_found')
      const [items, pause] = await Promise.all([listLineEntries(services.db, { boothId, employerId }), findPause(services.db, boothId)])
      return { items, pause: pause ?? null }
    },
  )
}
