import { DomainError } from '@cho-phien/server/errors'
import { moveBooth } from '@cho-phien/server/features/moderation/booths'
import { pauseFair } from '@cho-phien/server/features/moderation/pause'
import type { Services } from '@cho-phien/server/services'
import type { EmployerViewer, StaffViewer, WorkerViewer } from '@cho-phien/shared/accounts'
import type { ErrorCode } from '@cho-phien/shared/errors'
import type { AccountId, BoothId, DeskId, FairId, SessionId } from '@cho-phien/shared/ids'
import type { TicketStatus } from '@cho-phien/shared/queue'
import type { TestApp } from './app.ts'
import { makeCenter, makeDesk, makeFair, makeFloor, makeMember, makeStaff, makeVacancy, makeWorker } from './make.ts'
import { startNodes } from './nodes.ts'
import { watchStatusMoves, type StatusMoves } from './status-moves.ts'

/** What one history plays on: a live fair of two booths with two desks each. */
export interface Floor {
  fairId: FairId
  staff: StaffViewer
  desks: { deskId: DeskId; boothId: BoothId; viewer: EmployerViewer }[]
}

export interface World {
  nodes: TestApp[]
  server: TestApp
  moved: StatusMoves
  workers: WorkerViewer[]
  floor: Floor
  /** What tickets were when the end of a fair took them. */
  endedFrom: Set<TicketStatus>
}

const sessionOf = (accountId: AccountId) => accountId as string as SessionId

/** A centre of its own: fairs of one centre do not overlap. */
export async function makeLiveFloor({ db }: TestApp): Promise<Floor> {
  const centerId = await makeCenter(db)
  const fairId = await makeFair(db, centerId)
  const accountId = await makeStaff(db, centerId)
  const seat = { centerId, role: 'moderator', hallId: null, hasSecondFactor: true, mustChangePassword: false } as const
  const staff: StaffViewer = { kind: 'staff', accountId, sessionId: sessionOf(accountId), name: '', ...seat }
  const desks: Floor['desks'] = []
  for (let index = 0; index < 2; index += 1) {
    const { employerId, boothId, ...first } = await makeFloor(db, { centerId, fairId })
    await makeOffer(db, { employerId, boothId })
    const second = await makeMember(db, employerId)
    const seats = [
      { accountId: first.interviewer, deskId: first.deskId },
      { accountId: second, deskId: await makeDesk(db, boothId, second) },
    ]
    for (const { accountId: member, deskId } of seats) {
      const viewer: EmployerViewer = {
        kind: 'employer',
        accountId: member,
        sessionId: sessionOf(member),
        name: '',
        employerId,
        role: 'interviewer',
      }
      desks.push({ deskId, boothId, viewer })
    }
  }
  return { fairId, staff, desks }
}

/** Without a complete offer no booth is opened again. */
async function makeOffer(db: TestApp['db'], of: { employerId: EmployerViewer['employerId']; boothId: BoothId }): Promise<void> {
  const vacancyId = await makeVacancy(db, of.employerId)
  const card = {
    provinceCode: '11',
    wageFrom: 7000,
    wageTo: 9000,
    wagePeriod: 'month',
    wageMakeUp: 'Theo sản phẩm',
    shifts: 'Ca ngày',
    contractType: 'fixed',
    probation: 'Một tháng',
    insurance: 'Đủ',
    meals: 'free',
    dormitory: 'free',
    transport: 'free',
    education: 'any',
    qualification: 'any',
    documents: 'Căn cước',
    deadline: '2030-01-01',
    feeAmount: 0,
  }
  await db`update vacancies set card = ${db.json(card)} where id = ${vacancyId}`
  await db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${of.boothId}, ${vacancyId}, 1)`
}

export async function makeWorld(count: number): Promise<World> {
  const { nodes } = await startNodes(count)
  const server = nodes[0]!
  const workers: WorkerViewer[] = []
  for (let index = 0; index < 3; index += 1) {
    // The last two share a phone.
    const shared = index === 2 ? workers[1] : undefined
    const { accountId, workerId } = await makeWorker(server.db, shared === undefined ? {} : { accountId: shared.accountId })
    workers.push({ kind: 'worker', accountId, sessionId: sessionOf(accountId), name: '', workerId, workerIds: [workerId] })
  }
  return { nodes, server, moved: await watchStatusMoves(server.db), workers, floor: await makeLiveFloor(server), endedFrom: new Set() }
}

export async function settle({ nodes }: World): Promise<void> {
  for (const node of nodes) await node.app.services.background.settle()
}

/** Nobody here asks for what is malformed or not theirs to ask. */
const neverHeard: readonly string[] = [
  'internal',
  'unavailable',
  'invalid_input',
  'not_signed_in',
  'not_allowed',
  'second_factor_needed',
] satisfies ErrorCode[]

/** A refusal that the action documents is an answer; anything else is a fault. */
export async function tryTo(act: () => Promise<unknown> | undefined, documented?: readonly ErrorCode[]): Promise<void> {
  try {
    await act()
  } catch (error) {
    const isAnswer =
      error instanceof DomainError && (documented === undefined ? !neverHeard.includes(error.code) : documented.includes(error.code))
    if (!isAnswer) throw error
  }
}

/** By the centre, so whoever paused or closed it, and with the calls of the fair. */
export async function openBooth({ floor, server }: World, of: { services: Services; boothId: BoothId }): Promise<void> {
  const { services, boothId } = of
  const [seen] = await server.db<{ isOpen: boolean; isPaused: boolean }[]>`
    select booths.status = 'open' as "isOpen", fairs.paused_at is not null as "isPaused"
    from booths join fairs on fairs.id = booths.fair_id where booths.id = ${boothId}`
  if (seen?.isOpen === false) await tryTo(() => moveBooth(services, floor.staff, { boothId, status: 'open' }))
  if (seen?.isPaused === true) await tryTo(() => pauseFair(services, floor.staff, { fairId: floor.fairId, reason: null }))
}
