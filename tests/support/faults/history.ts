import { setTimeout as delay } from 'node:timers/promises'
import type { Db, Pool } from '@cho-phien/server/db/client'
import type { BoothId, CenterId, EmployerId, FairId } from '@cho-phien/shared/ids'
import { makeBooth, makeCenter, makeDesk, makeEmployer, makeFair, makeMember, makeStaff, makeVacancy, makeWorker } from '../make.ts'
import { randomFrom } from '../random.ts'
import { wholeCard } from '../world.ts'
import { Actor } from './actor.ts'
import { DeskActor } from './desk-actor.ts'
import type { Served } from './served.ts'
import { StaffActor } from './staff-actor.ts'
import { WorkerActor } from './worker-actor.ts'

/** One small fair with everybody in it, and all that they did: two booths, three desks, four workers, one of the centre. */
export interface History {
  seed: number
  fairId: FairId
  boothIds: BoothId[]
  workers: WorkerActor[]
  desks: DeskActor[]
  staff: StaffActor
}

export interface Stage {
  db: Pool
  served: Served
}

async function makeOpenBooth(
  db: Db,
  { centerId, ...of }: { centerId: CenterId; fairId: FairId; lineCapacity?: number },
): Promise<{ boothId: BoothId; employerId: EmployerId }> {
  const employerId = await makeEmployer(db, centerId)
  const boothId = await makeBooth(db, { ...of, employerId })
  const vacancyId = await makeVacancy(db, employerId)
  await db`update vacancies set card = ${db.json(wholeCard)} where id = ${vacancyId}`
  await db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${boothId}, ${vacancyId}, 1)`
  return { boothId, employerId }
}

/** The people are not connected yet. */
export async function makeHistory(stage: Stage, seed: number): Promise<History> {
  const { db, served } = stage
  const { url } = served
  let people = 0
  // Each has whims of their own: who was first does not change what the others do.
  const random = () => randomFrom(seed * 100 + (people += 1))
  // A centre holds one fair at a time.
  const centerId = await makeCenter(db)
  const fairId = await makeFair(db, centerId)
  // One line is short: whom it refuses asks for a call.
  const booths = [await makeOpenBooth(db, { centerId, fairId }), await makeOpenBooth(db, { centerId, fairId, lineCapacity: 2 })]
  const boothIds = booths.map(({ boothId }) => boothId)
  const desks: DeskActor[] = []
  for (const { boothId, employerId } of [...booths, booths[0]!]) {
    const accountId = await makeMember(db, employerId)
    const deskId = await makeDesk(db, boothId, accountId)
    desks.push(new DeskActor(new Actor({ url, accountId, cookie: await served.signIn(accountId) }), random(), deskId))
  }
  // The first and the last are of one booth.
  const [first, last] = [desks[0]!, desks.at(-1)!]
  first.colleague = last.deskId
  last.colleague = first.deskId
  const workers: WorkerActor[] = []
  for (let index = 0; index < 4; index += 1) {
    const { accountId, workerId } = await makeWorker(db)
    workers.push(new WorkerActor(new Actor({ url, accountId, cookie: await served.signIn(accountId, workerId) }), random(), boothIds))
  }
  const staffId = await makeStaff(db, centerId)
  const staff = new StaffActor({ url, cookie: await served.signIn(staffId), accountId: staffId, fairId, boothIds, random: random() })
  return { seed, fairId, boothIds, workers, desks, staff }
}

export function actorsOf(history: History): Actor[] {
  return [...history.workers, ...history.desks].map(({ actor }) => actor)
}

export async function connectAll(history: History): Promise<void> {
  await Promise.all(
    [...history.workers, ...history.desks].map(async (person) => {
      await person.actor.connect()
      await person.comeBack()
    }),
  )
}

/** Everybody acts at once, each at their own speed, until told to stop or until the connection is gone. */
export async function act(history: History, isOver: () => boolean): Promise<void> {
  const random = randomFrom(history.seed * 100 + 99)
  const live = async (step: () => Promise<void>, canGoOn: () => boolean, pauseMs: number) => {
    while (!isOver() && canGoOn()) {
      await delay(random() * pauseMs)
      if (!isOver()) await step()
    }
  }
  await Promise.all([
    ...[...history.workers, ...history.desks].map((person) =>
      live(
        () => person.step(),
        () => person.actor.isConnected,
        120,
      ),
    ),
    live(
      () => history.staff.step(),
      () => true,
      250,
    ),
  ])
}
