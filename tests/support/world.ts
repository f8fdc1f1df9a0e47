import { randomUUID } from 'node:crypto'
import { createAccountWithPassword, hashPassword } from '@cho-phien/server/features/accounts/make'
import { hashSecret, makeSlipCode } from '@cho-phien/server/features/accounts/secrets'
import { inTransaction, type Db } from '@cho-phien/server/db/client'
import type {
  AccountId,
  AlertId,
  BoothId,
  CallBackId,
  CenterId,
  DeskId,
  EmployerId,
  FairId,
  FileId,
  InterviewId,
  TicketId,
  VacancyId,
  WorkerId,
} from '@cho-phien/shared/ids'
import type { VacancyCard } from '@cho-phien/shared/vacancies'
import type { TestApp } from './app.ts'
import {
  makeBooth,
  makeCenter,
  makeDesk,
  makeEmployer,
  makeFair,
  makeHall,
  makeMember,
  makeSlot,
  makeStaff,
  makeTicket,
  makeVacancy,
  makeWorker,
} from './make.ts'

/** Everybody who may knock, each with rows of their own. A stranger holds the same seat at another centre or employer, or is another worker. */
export const roles = [
  'visitor',
  'worker',
  'strangerWorker',
  'interviewer',
  'colleague',
  'owner',
  'strangerInterviewer',
  'strangerOwner',
  'administrator',
  'moderator',
  'hallOperator',
  'viewer',
  'newAdministrator',
  'temporaryAdministrator',
  'strangerAdministrator',
] as const
export type Role = (typeof roles)[number]

/** How far the worker and the interviewer have come. */
export type Stage = 'waiting' | 'ringing' | 'live' | 'ended' | 'recorded'

export type World = Awaited<ReturnType<typeof insertWorld>>

export const worldPassword = 'ruong bac thang 7'
let passwordHash: Promise<string> | undefined

export const wholeCard: VacancyCard = {
  provinceCode: '11',
  wageFrom: 6000,
  wageTo: 9000,
  wagePeriod: 'month',
  wageMakeUp: 'lương và chuyên cần',
  shifts: '8 giờ',
  contractType: 'fixed_term',
  probation: '1 tháng',
  insurance: 'đủ',
  meals: 'provided',
  dormitory: 'provided',
  transport: 'none',
  education: 'lower_secondary',
  qualification: 'untrained',
  documents: 'căn cước',
  deadline: '2030-12-31',
  feeAmount: 0,
}

/** One centre, a running fair and a draft, two employers with booths, two workers: the least in which every right matters. */
export function makeWorld({ db, config }: Pick<TestApp, 'db' | 'config'>, stage: Stage = 'waiting'): Promise<World> {
  return inTransaction(db, (tx) => insertWorld(tx, config.secret, stage))
}

async function insertWorld(db: Db, secret: string, stage: Stage) {
  const centerId = await makeCenter(db)
  const hallId = await makeHall(db, centerId)
  const accounts = await makePeople(db, centerId)
  const { employerId, strangerEmployerId, workerId } = accounts
  const fairId = await makeFair(db, centerId)
  const draftId = await makeFair(db, centerId, { status: 'draft', startsInHours: 72 })
  const vacancyId = await makeOffer(db, employerId)
  const spareVacancyId = await makeOffer(db, employerId)
  const boothId = await makeBooth(db, { fairId, employerId })
  const strangerBoothId = await makeBooth(db, { fairId, employerId: strangerEmployerId })
  const draftBoothId = await makeBooth(db, { fairId: draftId, employerId, status: 'preparing' })
  await db`insert into booth_vacancies (booth_id, vacancy_id, position) values (${boothId}, ${vacancyId}, 1)`
  const deskId = await makeDesk(db, boothId, accounts.interviewer)
  const colleagueDeskId = await makeDesk(db, boothId, accounts.colleague)
  const floor = await makeFloorOf(db, { stage, fairId, boothId, deskId, workerId, interviewer: accounts.interviewer })
  const [{ slug: fairSlug }] = (await db`select slug from fairs where id = ${fairId}`) as unknown as [{ slug: string }]
  const [{ slug: draftSlug }] = (await db`select slug from fairs where id = ${draftId}`) as unknown as [{ slug: string }]
  const slots = await makeSlotsOf(db, { ...accounts, boothId, deskId, strangerBoothId })
  return {
    ...accounts,
    ...floor,
    ...slots,
    centerId,
    hallId,
    fairId,
    fairSlug,
    draftId,
    draftSlug,
    vacancyId,
    spareVacancyId,
    boothId,
    strangerBoothId,
    draftBoothId,
    deskId,
    colleagueDeskId,
    alertId: await makeAlert(db, { fairId, boothId }),
    lostCallId: await makeLost(db, { fairId, boothId }),
    askedCallId: await makeAsked(db, { fairId, boothId: strangerBoothId, workerId }),
    ...(await makeKeys(db, { workerId, employerId, by: accounts.administrator, secret })),
    workerSessionId: await makeSession(db, accounts.worker),
    cvId: await makeFile(db, { workerId, uploadedBy: accounts.worker }),
    documentId: await findDocument(db, employerId),
    submittedEmployerId: await makeSubmitted(db, centerId),
    uninvitedEmployerId: await makeEmployer(db, centerId),
  }
}

/** Nobody sits at the booth, and somebody waits. */
async function makeAlert(db: Db, of: { fairId: FairId; boothId: BoothId }): Promise<AlertId> {
  const [alert] = await db<{ id: AlertId }[]>`
    insert into alerts (fair_id, kind, subject_id, booth_id, since)
    values (${of.fairId}, 'absent_employer', ${of.boothId}, ${of.boothId}, now()) returning id`
  return alert!.id
}

async function makePeople(db: Db, centerId: CenterId) {
  const employerId = await makeEmployer(db, centerId)
  const strangerEmployerId = await makeEmployer(db, centerId)
  const worker = await makeWorker(db)
  const strangerWorker = await makeWorker(db)
  const newAdministrator = await makeStaff(db, centerId, 'administrator')
  await db`update accounts set two_factor_enabled = false where id = ${newAdministrator}`
  await db`delete from two_factors where account_id = ${newAdministrator}`
  const temporaryAdministrator = await makeStaff(db, centerId, 'administrator')
  await db`update accounts set must_change_password = true where id = ${temporaryAdministrator}`
  const people = {
    worker: worker.accountId,
    strangerWorker: strangerWorker.accountId,
    interviewer: await makeMember(db, employerId),
    colleague: await makeMember(db, employerId),
    owner: await makeMember(db, employerId, 'owner'),
    strangerInterviewer: await makeMember(db, strangerEmployerId),
    strangerOwner: await makeMember(db, strangerEmployerId, 'owner'),
    administrator: await makeStaff(db, centerId, 'administrator'),
    moderator: await makeStaff(db, centerId, 'moderator'),
    hallOperator: await makeStaff(db, centerId, 'hall_operator'),
    viewer: await makeStaff(db, centerId, 'viewer'),
    newAdministrator,
    temporaryAdministrator,
    strangerAdministrator: await makeStaff(db, await makeFarCenter(db), 'administrator'),
  }
  await givePasswords(db, people)
  return { ...people, employerId, strangerEmployerId, workerId: worker.workerId, strangerWorkerId: strangerWorker.workerId }
}

/** In another province: workers who live in a centre's province are its own. */
async function makeFarCenter(db: Db): Promise<CenterId> {
  const centerId = await makeCenter(db)
  await db`update centers set province_code = '14' where id = ${centerId}`
  return centerId
}

async function givePasswords(db: Db, people: Record<Exclude<Role, 'visitor'>, AccountId>): Promise<void> {
  const hash = await (passwordHash ??= hashPassword(worldPassword))
  for (const [role, accountId] of Object.entries(people)) {
    if (role === 'worker' || role === 'strangerWorker') continue
    await db`insert into credentials (account_id, provider_id, provider_account_id, password) values (${accountId}, 'credential', ${accountId}, ${hash})`
  }
}

async function makeOffer(db: Db, employerId: Parameters<typeof makeVacancy>[1]): Promise<VacancyId> {
  const vacancyId = await makeVacancy(db, employerId)
  await db`update vacancies set card = ${db.json(wholeCard)} where id = ${vacancyId}`
  return vacancyId
}

/** A time the worker has booked, one that is free, and one of another booth that they are asked about. */
async function makeSlotsOf(
  db: Db,
  of: { boothId: BoothId; deskId: DeskId; strangerBoothId: BoothId; strangerInterviewer: AccountId; worker: AccountId; workerId: WorkerId },
) {
  const { boothId, deskId, worker: accountId, workerId } = of
  const hour = 3600
  const strangerDeskId = await makeDesk(db, of.strangerBoothId, of.strangerInterviewer)
  const slotId = await makeSlot(db, { boothId, deskId, startsIn: 2 * hour, bookedBy: { workerId, accountId } })
  const freeSlotId = await makeSlot(db, { boothId, deskId, startsIn: 3 * hour })
  const offeredSlotId = await makeSlot(db, { boothId: of.strangerBoothId, deskId: strangerDeskId, startsIn: 4 * hour })
  await db`
    update slots set status = 'offered', worker_id = ${workerId}, worker_account_id = ${accountId}, answer_by = now() + interval '10 minutes'
    where id = ${offeredSlotId}`
  await db`insert into slot_offers (slot_id, worker_id) values (${offeredSlotId}, ${workerId})`
  await db`insert into deadlines (kind, subject_id, due_at) values ('slot-offer', ${offeredSlotId}, now() + interval '10 minutes')`
  return { slotId, freeSlotId, offeredSlotId }
}

interface Floor {
  stage: Stage
  fairId: FairId
  boothId: BoothId
  deskId: DeskId
  workerId: WorkerId
  interviewer: AccountId
}

async function setTimers(
  db: Db,
  { stage, deskId, interviewId }: { stage: Stage; deskId: DeskId; interviewId: InterviewId },
): Promise<void> {
  const timers = { ringing: { 'desk-silence': deskId, ring: interviewId }, live: { 'interviewer-absence': interviewId } }
  if (stage !== 'ringing' && stage !== 'live') return
  for (const [kind, subjectId] of Object.entries(timers[stage]))
    await db`insert into deadlines (kind, subject_id, due_at) values (${kind}, ${subjectId}, now() + interval '5 minutes')`
}

/** The ticket and, beyond waiting, the interview as the actions would have left them. */
async function makeFloorOf(
  db: Db,
  { stage, fairId, boothId, deskId, workerId, interviewer }: Floor,
): Promise<{ ticketId: TicketId; interviewId: InterviewId }> {
  const ticketId = await makeTicket(db, { fairId, boothId, workerId })
  if (stage === 'waiting') return { ticketId, interviewId: randomUUID() as InterviewId }
  const isOver = stage === 'ended' || stage === 'recorded'
  const now = new Date().toISOString()
  const answeredAt = stage === 'ringing' ? null : now
  const absentSince = stage === 'live' ? now : null
  const [row] = await db<{ id: InterviewId }[]>`
    insert into interviews (fair_id, booth_id, desk_id, ticket_id, worker_id, interviewer_account_id, room_name, ring_deadline_at, planned_seconds,
      status, mode, accepted_at, live_at, ended_at, end_reason, worker_absent_since, interviewer_absent_since)
    values (${fairId}, ${boothId}, ${deskId}, ${ticketId}, ${workerId}, ${interviewer}, ${`interview-${randomUUID()}`}, now() + interval '5 minutes', 720,
      ${isOver ? 'ended' : stage}, 'text', ${answeredAt}, ${answeredAt},
      ${isOver ? now : null}, ${isOver ? 'completed' : null}, ${absentSince}, ${absentSince})
    returning id`
  const interviewId = row!.id
  await setTimers(db, { stage, deskId, interviewId })
  if (isOver) await db`update tickets set status = 'closed', close_reason = 'interviewed', closed_at = now() where id = ${ticketId}`
  else await db`update tickets set status = ${stage === 'live' ? 'interviewing' : 'ringing'} where id = ${ticketId}`
  const deskStatus = { ringing: 'ringing', live: 'interviewing', ended: 'wrapping_up', recorded: 'paused' }[stage]
  await db`update desks set status = ${deskStatus} where id = ${deskId}`
  if (stage === 'recorded') {
    await db`insert into outcomes (interview_id, kind, private_note, rating, recorded_by) values (${interviewId}, 'hired', 'ghi chú riêng', 5, ${interviewer})`
  }
  return { ticketId, interviewId }
}

/** Secrets as their owners hold them: a slip's code and an invitation's token. */
async function makeKeys(db: Db, of: { workerId: WorkerId; employerId: string; by: AccountId; secret: string }) {
  const slipCode = makeSlipCode()
  await db`
    insert into slips (worker_id, code_hash, issued_by, expires_at)
    values (${of.workerId}, ${hashSecret(of.secret, 'slip', slipCode)}, ${of.by}, now() + interval '1 day')`
  const invitationToken = randomUUID()
  const [invitation] = await db<{ id: string }[]>`
    insert into employer_invitations (employer_id, email, name, role, token_hash, expires_at, created_by)
    values (${of.employerId}, ${`${randomUUID()}@example.vn`}, 'Người mới', 'interviewer', ${hashSecret(of.secret, 'invitation', invitationToken)},
      now() + interval '1 day', ${of.by}) returning id`
  const email = `${randomUUID()}@example.vn`
  await createAccountWithPassword(db, {
    kind: 'employer',
    name: 'Có mật khẩu',
    email,
    passwordHash: await (passwordHash ??= hashPassword(worldPassword)),
  })
  const [seatless] = await db<{ id: AccountId }[]>`select id from accounts where email = ${email}`
  await db`insert into employer_seats (account_id, employer_id, role) values (${seatless!.id}, ${of.employerId}, 'interviewer')`
  return { slipCode, invitationToken, invitationId: invitation!.id, passwordEmail: email, spareMember: seatless!.id }
}

/** Somebody else waited in vain and is owed a call. */
async function makeLost(db: Db, of: { fairId: FairId; boothId: BoothId }): Promise<CallBackId> {
  const { workerId } = await makeWorker(db)
  const ticketId = await makeTicket(db, { ...of, workerId })
  await db`update tickets set status = 'closed', close_reason = 'not_reached', closed_at = now() where id = ${ticketId}`
  const [row] = await db<{ id: CallBackId }[]>`
    insert into call_backs (ticket_id, fair_id, booth_id, worker_id) values (${ticketId}, ${of.fairId}, ${of.boothId}, ${workerId}) returning id`
  return row!.id
}

/** The line took nobody more, and the worker asked for a call. */
async function makeAsked(db: Db, of: { fairId: FairId; boothId: BoothId; workerId: WorkerId }): Promise<CallBackId> {
  const [row] = await db<{ id: CallBackId }[]>`
    insert into call_backs (fair_id, booth_id, worker_id, cause) values (${of.fairId}, ${of.boothId}, ${of.workerId}, 'line_full') returning id`
  return row!.id
}

/** Complete, so that the centre may decide. */
async function makeSubmitted(db: Db, centerId: CenterId): Promise<EmployerId> {
  const employerId = await makeEmployer(db, centerId, { status: 'submitted' })
  await db`update employers set industry = 'may mặc', province_code = '11', address = 'Tổ 2' where id = ${employerId}`
  return employerId
}

async function makeFile(db: Db, of: { workerId: WorkerId; uploadedBy: AccountId }): Promise<FileId> {
  const [file] = await db<{ id: FileId }[]>`
    insert into files (purpose, uploaded_by, name, media_type, size, sha256, content)
    values ('cv', ${of.uploadedBy}, 'cv.pdf', 'application/pdf', 4, 'x', ${Buffer.from('%PDF')}) returning id`
  await db`update workers set cv_file_id = ${file!.id} where id = ${of.workerId}`
  return file!.id
}

/** A sign-in of the worker on another device. */
async function makeSession(db: Db, accountId: AccountId): Promise<string> {
  const [session] = await db<{ id: string }[]>`
    insert into sessions (account_id, token, expires_at) values (${accountId}, ${randomUUID()}, now() + interval '1 day') returning id`
  return session!.id
}

async function findDocument(db: Db, employerId: string): Promise<FileId> {
  const [row] = await db<{ id: FileId }[]>`select permission_document_id as id from employers where id = ${employerId}`
  return row!.id
}
