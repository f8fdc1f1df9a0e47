import { BoothId } from '@cho-phien/shared/ids'
import { EmployerLine, Ticket } from '@cho-phien/shared/queue'
import { Type } from 'typebox'
import { DomainError } from '../../errors.ts'
import { Items, replies } from '../../http/replies.ts'
import { employerOf, workerOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { findBoothEmployer, findPause } from '../booths/line.ts'
import { getLineSum, listLineEntries, listMissed, listTicketViews } from './present.ts'

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
        response: replies(EmployerLine),
      },
    },
    async (request) => {
      const { employerId } = employerOf(request)
      const { boothId } = request.params
      if ((await findBoothEmployer(services.db, boothId)) !== employerId) throw new DomainError('not_found')
      const [items, missed, sum, pause] = await Promise.all([
        listLineEntries(services.db, { boothId, employerId }),
        listMissed(services.db, { boothId, employerId }),
        getLineSum(services.db, boothId),
        findPause(services.db, boothId),
      ])
      return { items, missed, ...sum, pause: pause ?? null }
    },
  )
}
