import { staffRoles } from '@cho-phien/shared/accounts'
import { ErrorReply } from '@cho-phien/shared/errors'
import { BoothId, FairId, InterviewId } from '@cho-phien/shared/ids'
import { interviewStatuses } from '@cho-phien/shared/interviews'
import { outcomeKinds } from '@cho-phien/shared/outcomes'
import { FairCounts, InterviewDetail, InterviewRow } from '@cho-phien/shared/reports'
import { Line, OneOf } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { notFoundUnless } from '../../errors.ts'
import { Items, replies } from '../../http/replies.ts'
import { staffOf, trustedStaffOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { planners } from '../accounts/seats.ts'
import { listLines } from '../booths/line.ts'
import { getOwnFair } from '../fairs/actions.ts'
import { exportInterviews } from './actions.ts'
import { interviewsAsCsv } from './csv.ts'
import { countHalls } from './halls.ts'
import { listBreaches } from './ledger.ts'
import {
  countBooths,
  countCloseReasons,
  countFloor,
  countInterviews,
  countOutcomes,
  findInterviewDetail,
  listInterviews,
} from './queries.ts'

/** Names of workers beside their results: planners and viewers of the centre, not operators of one hall. */
const readers = ['administrator', 'moderator', 'viewer'] as const
const pageSize = 50

/** `owed` and `disputed` are counted in the whole fair, whatever is asked for. */
const InterviewList = Type.Object({
  items: Type.Array(InterviewRow),
  total: Type.Integer(),
  pageSize: Type.Integer(),
  owed: Type.Integer(),
  disputed: Type.Integer(),
})

const fairParams = Type.Object({ fairId: FairId })
const Filter = Type.Object({
  search: Type.Optional(Line(120)),
  boothId: Type.Optional(BoothId),
  status: Type.Optional(OneOf(interviewStatuses)),
  outcome: Type.Optional(OneOf([...outcomeKinds, 'owed', 'disputed'])),
})

export async function reportRoutes(app: Routes, services: Services): Promise<void> {
  await countRoutes(app, services)
  await auditRoute(app, services)
  await interviewListRoutes(app, services)
}

async function countRoutes(app: Routes, services: Services): Promise<void> {
  const { db } = services
  app.get(
    '/center/fairs/:fairId/counts',
    { schema: { operationId: 'getFairCounts', tags: ['reports'], params: fairParams, response: replies(FairCounts) } },
    async (request) => {
      const { id: fairId } = await getOwnFair(services, staffOf(request, staffRoles), request.params.fairId)
      const [totals, closedByReason, outcomesByKind, booths, halls, lines] = await Promise.all([
        countFloor(db, fairId),
        countCloseReasons(db, fairId),
        countOutcomes(db, fairId),
        countBooths(db, fairId),
        countHalls(db, fairId),
        listLines(db, { fairId }),
      ])
      const withLines = booths.map((booth) => ({ ...booth, line: notFoundUnless(lines.find((line) => line.boothId === booth.boothId)) }))
      return { ...notFoundUnless(totals), closedByReason, outcomesByKind, booths: withLines, halls }
    },
  )
}

async function auditRoute(app: Routes, services: Services): Promise<void> {
  app.get(
    '/center/fairs/:fairId/breaches',
    {
      schema: {
        operationId: 'listFairBreaches',
        tags: ['reports'],
        params: fairParams,
        response: replies(Items(Type.String())),
      },
    },
    async (request) => {
      const fair = await getOwnFair(services, staffOf(request, staffRoles), request.params.fairId)
      return { items: await listBreaches(services.db, fair.id) }
    },
  )
}

async function interviewListRoutes(app: Routes, services: Services): Promise<void> {
  const { db } = services
  app.get(
    '/center/fairs/:fairId/interviews',
    {
      schema: {
        operationId: 'listFairInterviews',
        tags: ['reports'],
        params: fairParams,
        querystring: Type.Object({ ...Filter.properties, page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) }),
        response: replies(InterviewList),
      },
    },
    async (request) => {
      const fair = await getOwnFair(services, trustedStaffOf(request, readers), request.params.fairId)
      const { page = 1, ...rest } = request.query
      const filter = { ...rest, fairId: fair.id }
      const [items, total, owed, disputed] = await Promise.all([
        listInterviews(db, filter, { limit: pageSize, offset: (page - 1) * pageSize }),
        countInterviews(db, filter),
        countInterviews(db, { fairId: fair.id, outcome: 'owed' }),
        countInterviews(db, { fairId: fair.id, outcome: 'disputed' }),
      ])
      return { items, total, pageSize, owed, disputed }
    },
  )

  app.get(
    '/center/interviews/:interviewId',
    {
      schema: {
        operationId: 'getInterviewDetail',
        tags: ['reports'],
        params: Type.Object({ interviewId: InterviewId }),
        response: replies(InterviewDetail),
      },
    },
    async (request) => {
      const { centerId, role } = trustedStaffOf(request, readers)
      const mayCall = planners.some((planner) => planner === role)
      return notFoundUnless(await findInterviewDetail(db, { interviewId: request.params.interviewId, centerId, mayCall }))
    },
  )

  app.get(
    '/center/fairs/:fairId/interviews.csv',
    {
      schema: {
        operationId: 'exportFairInterviews',
        tags: ['reports'],
        params: fairParams,
        querystring: Filter,
        response: {
          200: { type: 'string', description: 'UTF-8 CSV with a byte order mark and semicolons' },
          '4xx': ErrorReply,
          '5xx': ErrorReply,
        },
      },
    },
    async (request, reply) => {
      const { fair, rows } = await exportInterviews(services, trustedStaffOf(request, readers), {
        ...request.query,
        fairId: request.params.fairId,
      })
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="phong-van-${fair.slug}.csv"`)
        .send(interviewsAsCsv(rows))
    },
  )
}
