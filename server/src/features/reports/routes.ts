import { staffRoles } from '@cho-phien/shared/accounts'
import { ErrorReply } from '@cho-phien/shared/errors'
import { BoothId, FairId, InterviewId, type CenterId } from '@cho-phien/shared/ids'
import { interviewStatuses } from '@cho-phien/shared/interviews'
import { outcomeKinds } from '@cho-phien/shared/outcomes'
import { FairCounts, InterviewDetail, InterviewRow } from '@cho-phien/shared/reports'
import { Line, OneOf } from '@cho-phien/shared/schema'
import { Type } from 'typebox'
import { inTransaction, type Db } from '../../db/client.ts'
import { DomainError, notFoundUnless } from '../../errors.ts'
import { replies } from '../../http/replies.ts'
import { staffOf, trustedStaffOf, type Routes } from '../../http/scopes.ts'
import type { Services } from '../../services.ts'
import { insertAuditEvent } from '../accounts/audit.ts'
import { listLines } from '../booths/line.ts'
import { interviewsAsCsv } from './csv.ts'
import {
  countBooths,
  countCloseReasons,
  countFloor,
  countInterviews,
  countOutcomes,
  findInterviewDetail,
  isFairOf,
  listInterviews,
} from './queries.ts'

/** Names of workers beside their results: planners and viewers of the centre, not operators of one hall. */
const readers = ['administrator', 'moderator', 'viewer'] as const
const pageSize = 50
/** A whole province's fair; a spreadsheet opens it. */
const exportLimit = 50_000

const fairParams = Type.Object({ fairId: FairId })
const Filter = Type.Object({
  search: Type.Optional(Line(120)),
  boothId: Type.Optional(BoothId),
  status: Type.Optional(OneOf(interviewStatuses)),
  outcome: Type.Optional(OneOf([...outcomeKinds, 'owed', 'disputed'])),
})

export async function reportRoutes(app: Routes, services: Services): Promise<void> {
  await countRoutes(app, services)
  await interviewListRoutes(app, services)
}

async function ownFair(db: Db, fairId: FairId, centerId: CenterId): Promise<FairId> {
  if (!(await isFairOf(db, { fairId, centerId }))) throw new DomainError('not_found')
  return fairId
}

async function countRoutes(app: Routes, { db }: Services): Promise<void> {
  app.get(
    '/center/fairs/:fairId/counts',
    { schema: { operationId: 'getFairCounts', tags: ['reports'], params: fairParams, response: replies(FairCounts) } },
    async (request) => {
      const { centerId } = staffOf(request, staffRoles)
      const fairId = await ownFair(db, request.params.fairId, centerId)
      const [totals, closedByReason, outcomesByKind, booths, lines] = await Promise.all([
        countFloor(db, fairId),
        countCloseReasons(db, fairId),
        countOutcomes(db, fairId),
        countBooths(db, fairId),
        listLines(db, { fairId }),
      ])
      const withLines = booths.map((booth) => ({ ...booth, line: notFoundUnless(lines.find((line) => line.boothId === booth.boothId)) }))
      return { ...notFoundUnless(totals), closedByReason, outcomesByKind, booths: withLines }
    },
  )
}

async function interviewListRoutes(app: Routes, { db }: Services): Promise<void> {
  app.get(
    '/center/fairs/:fairId/interviews',
    {
      schema: {
        operationId: 'listFairInterviews',
        tags: ['reports'],
        params: fairParams,
        querystring: Type.Object({ ...Filter.properties, page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) }),
        response: replies(Type.Object({ items: Type.Array(InterviewRow), total: Type.Integer(), pageSize: Type.Integer() })),
      },
    },
    async (request) => {
      const { centerId } = trustedStaffOf(request, readers)
      const { page = 1, ...rest } = request.query
      const filter = { ...rest, fairId: await ownFair(db, request.params.fairId, centerId) }
      const [items, total] = await Promise.all([
        listInterviews(db, filter, { limit: pageSize, offset: (page - 1) * pageSize }),
        countInterviews(db, filter),
      ])
      return { items, total, pageSize }
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
      const { centerId } = trustedStaffOf(request, readers)
      return notFoundUnless(await findInterviewDetail(db, { interviewId: request.params.interviewId, centerId }))
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
        response: { 200: { type: 'string', description: 'UTF-8 CSV with a byte order mark' }, '4xx': ErrorReply, '5xx': ErrorReply },
      },
    },
    async (request, reply) => {
      const viewer = trustedStaffOf(request, readers)
      const fairId = await ownFair(db, request.params.fairId, viewer.centerId)
      const rows = await listInterviews(db, { ...request.query, fairId }, { limit: exportLimit, offset: 0 })
      await inTransaction(db, (tx) =>
        insertAuditEvent(tx, {
          actor: viewer,
          action: 'interviews.export',
          subjectType: 'fair',
          subjectId: fairId,
          detail: { rows: rows.length },
        }),
      )
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="phong-van.csv"')
        .send(interviewsAsCsv(rows))
    },
  )
}
