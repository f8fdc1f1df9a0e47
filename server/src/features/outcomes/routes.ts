import { DeskId, FairId, InterviewId } from '@cho-phien/shared/ids'
import { HandedTo } from '@cho-phien/shared/interviews'
import { CentreOutcomeInput, EmployerOutcome, outcomeKinds, OwedInterview, WorkerOutcome } from '@cho-phien/shared/outcomes'
import { Done, Instant, Line, Nullable, OneOf } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { DomainError } from '../../errors.ts'
import { Items, replies } from '../../http/replies.ts'
import { employerOf, trustedStaffOf, workerOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { planners } from '../accounts/seats.ts'
import { findDesk } from '../booths/desks.ts'
import { recordForEmployer } from './actions.ts'
import { handleDispute } from './disputes.ts'
import { ownInterviews } from './policy.ts'
import { listDeskDay, listEmployerOutcomes, listOwed, listWorkerOutcomes } from './queries.ts'

const DeskDayItem = Type.Object({
  interviewId: InterviewId,
  workerName: Type.String(),
  ticketNumber: Type.Integer(),
  vacancyTitle: Nullable(Type.String()),
  endedAt: Instant,
  durationSeconds: Type.Number(),
  hadOutage: Type.Boolean(),
  /** Both were there at once: nobody is called absent any more. */
  hasTalked: Type.Boolean(),
  /** What the centre said when it ended it; null when it did not. */
  stopReason: Nullable(Type.String()),
  outcomeKind: Nullable(OneOf(outcomeKinds)),
  handedTo: Nullable(HandedTo),
  /** Why the centre wrote it in the employer's place; null for the employer's own. */
  centreReason: Nullable(Type.String()),
})
const EmployerOutcomeItem = Type.Object({ ...EmployerOutcome.properties, workerName: Type.String(), ticketNumber: Type.Integer() })

export async function outcomeRoutes(app: Routes, services: Services): Promise<void> {
  centreRoutes(app, services)
  app.get(
    '/outcomes',
    { schema: { operationId: 'listOutcomes', tags: ['outcomes'], response: replies(Items(WorkerOutcome)) } },
    async (request) => {
      const { workerId } = workerOf(request)
      return { items: workerId === null ? [] : await listWorkerOutcomes(services.db, { workerId }) }
    },
  )

  app.get(
    '/employer/outcomes',
    {
      schema: {
        operationId: 'listEmployerOutcomes',
        tags: ['outcomes'],
        querystring: Type.Object({ fairId: Type.Optional(FairId) }),
        response: replies(Items(EmployerOutcomeItem)),
      },
    },
    async (request) => {
      const viewer = employerOf(request)
      const of = { employerId: viewer.employerId, fairId: request.query.fairId, recordedBy: ownInterviews(viewer) }
      return { items: await listEmployerOutcomes(services.db, of) }
    },
  )

  app.get(
    '/employer/outcomes/owed',
    { schema: { operationId: 'listOwedOutcomes', tags: ['outcomes'], response: replies(Items(OwedInterview)) } },
    async (request) => {
      const viewer = employerOf(request)
      return { items: await listOwed(services.db, { employerId: viewer.employerId, interviewer: ownInterviews(viewer) }) }
    },
  )

  app.get(
    '/employer/interviews/:interviewId/outcome',
    {
      schema: {
        operationId: 'getInterviewOutcome',
        tags: ['outcomes'],
        params: Type.Object({ interviewId: InterviewId }),
        response: replies(Type.Object({ outcome: Nullable(EmployerOutcomeItem) })),
      },
    },
    async (request) => {
      const viewer = employerOf(request)
      const [outcome] = await listEmployerOutcomes(services.db, {
        employerId: viewer.employerId,
        interviewId: request.params.interviewId,
        recordedBy: ownInterviews(viewer),
      })
      return { outcome: outcome ?? null }
    },
  )

  app.get(
    '/employer/desks/:deskId/today',
    {
      schema: {
        operationId: 'getDeskDay',
        tags: ['outcomes'],
        params: Type.Object({ deskId: DeskId }),
        response: replies(Type.Object({ items: Type.Array(DeskDayItem), owed: Nullable(DeskDayItem) })),
      },
    },
    async (request) => {
      const viewer = employerOf(request)
      const desk = await findDesk(services.db, request.params.deskId)
      if (desk?.accountId !== viewer.accountId) throw new DomainError('not_found')
      const items = await listDeskDay(services.db, request.params.deskId)
      return { items, owed: items.findLast((item) => item.outcomeKind === null) ?? null }
    },
  )
}

function centreRoutes(app: Routes, services: Services): void {
  app.post(
    '/center/interviews/:interviewId/outcome',
    {
      schema: {
        operationId: 'recordOutcomeForEmployer',
        tags: ['outcomes'],
        params: Type.Object({ interviewId: InterviewId }),
        body: CentreOutcomeInput,
        response: replies(Done),
      },
    },
    async (request) => {
      await recordForEmployer(services, trustedStaffOf(request, planners), { ...request.params, ...request.body })
      return {}
    },
  )

  app.post(
    '/center/interviews/:interviewId/dispute',
    {
      schema: {
        operationId: 'handleDispute',
        tags: ['outcomes'],
        params: Type.Object({ interviewId: InterviewId }),
        /** `version` is the one that was read: a changed outcome refuses it. */
        body: Type.Object({ version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }), note: Line(200, 1) }),
        response: replies(Done),
      },
    },
    async (request) => {
      await handleDispute(services, trustedStaffOf(request, planners), { ...request.params, ...request.body })
      return {}
    },
  )
}
