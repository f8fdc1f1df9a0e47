import { createHash } from 'node:crypto'
import { workerFormVersion } from '@cho-phien/shared/forms'
import type { WorkerId } from '@cho-phien/shared/ids'
import { missingFromCard } from '@cho-phien/shared/vacancies'
import type { SensitiveAnswers } from '@cho-phien/shared/workers'
import type { Tx } from '../db/client.ts'
import { searchWordsOf } from '../features/vacancies/rules.ts'
import { consentTextVersions } from '../features/workers/rules.ts'
import { centerName, centerPhone, employers, halls, staff, type DemoEmployer } from './cast.ts'
import { makePdf } from './document.ts'
import { ids } from './ids.ts'
import { dayAfter } from './times.ts'
import { vacancies } from './vacancies.ts'
import type { DemoWorker } from './workers.ts'

export interface CastOptions {
  /** Of the one password of every demo account. */
  passwordHash: string
  workers: readonly DemoWorker[]
  now: number
  encrypt(workerId: WorkerId, answers: SensitiveAnswers): Buffer | null
}

/** Everybody of the demo and what they offer: centre, staff, employers, vacancies, workers. */
export async function insertCast(tx: Tx, options: CastOptions): Promise<void> {
  await tx`insert into centers (id, name, province_code, phone_number) values (${ids.center}, ${centerName}, '11', ${centerPhone})`
  await tx`insert into halls ${tx(
    halls.map((hall) => ({
      id: ids.hall(hall.key),
      center_id: ids.center,
      name: hall.name,
      commune_code: hall.communeCode,
      address: hall.address,
      device_count: hall.deviceCount,
      is_demo: true,
    })),
  )}`
  await insertStaff(tx, options.passwordHash)
  await insertEmployers(tx, options.passwordHash)
  await insertVacancies(tx, options.now)
  await insertWorkers(tx, options)
}

interface PasswordAccounts {
  kind: 'staff' | 'employer'
  people: readonly { id: string; name: string; email: string }[]
  hash: string
}

async function insertPasswordAccounts(tx: Tx, { kind, people, hash }: PasswordAccounts): Promise<void> {
  await tx`insert into accounts ${tx(people.map(({ id, name, email }) => ({ id, kind, name, email, email_verified: true, is_demo: true })))}`
  await tx`insert into credentials ${tx(
    people.map(({ id }) => ({ account_id: id, provider_id: 'credential', provider_account_id: id, password: hash })),
  )}`
}

async function insertStaff(tx: Tx, hash: string): Promise<void> {
  const people = staff.map((person) => ({ ...person, id: ids.staff(person.email) }))
  await insertPasswordAccounts(tx, { kind: 'staff', people, hash })
  await tx`insert into staff_seats ${tx(
    people.map(({ id, role, hall }) => ({
      account_id: id,
      center_id: ids.center,
      role,
      hall_id: hall === undefined ? null : ids.hall(hall),
    })),
  )}`
}

const decider = ids.staff('ha@trungtam.example')

async function insertEmployers(tx: Tx, hash: string): Promise<void> {
  const members = employers.flatMap((employer, index) => membersOf(employer, index + 1))
  await insertPasswordAccounts(tx, { kind: 'employer', people: members, hash })
  await tx`insert into files ${tx(employers.map(permissionOf))}`
  await tx`insert into employers ${tx(employers.map(employerRow))}`
  await tx`insert into employer_seats ${tx(members.map(({ id, employerId, role }) => ({ account_id: id, employer_id: employerId, role })))}`
}

/** E-mails sort by booth, then by desk: the demo's doors open the first. */
function membersOf(employer: DemoEmployer, booth: number) {
  const place = `gian${String(booth).padStart(2, '0')}`
  let desk = 0
  return employer.members.map((member) => ({
    id: ids.member(employer.key, member.name),
    employerId: ids.employer(employer.key),
    name: member.name,
    role: member.role,
    email: member.role === 'owner' ? `${place}@${employer.key}.example` : `${place}-ban${(desk += 1)}@${employer.key}.example`,
  }))
}

function permissionOf(employer: DemoEmployer, index: number) {
  const content = makePdf([
    'CHO PHIEN - DEMO',
    'Giay gioi thieu tuyen dung lao dong (mau)',
    `So: MAU-${index + 1}`,
    'Giay nay khong co gia tri.',
  ])
  return {
    id: ids.permission(employer.key),
    purpose: 'permission_document',
    uploaded_by: ownerOf(employer),
    name: 'giay-gioi-thieu-mau.pdf',
    media_type: 'application/pdf',
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    content,
  }
}

function ownerOf(employer: DemoEmployer): string {
  const owner = employer.members.find((member) => member.role === 'owner')
  if (owner === undefined) throw new Error(`${employer.key} has no owner`)
  return ids.member(employer.key, owner.name)
}

function employerRow(employer: DemoEmployer, index: number) {
  const isApproved = employer.status === undefined
  return {
    id: ids.employer(employer.key),
    center_id: ids.center,
    name: employer.name,
    short_name: employer.shortName,
    // No province has the prefix 99: nobody's real number.
    registration_number: `99000000${String(index + 1).padStart(2, '0')}`,
    industry: employer.industry,
    province_code: employer.provinceCode,
    commune_code: employer.communeCode ?? null,
    address: employer.address,
    // No subscriber's number begins with a zero: nobody is called by mistake.
    phone_number: `+84215000${String(index + 1).padStart(4, '0')}`,
    introduction: employer.introduction,
    labour_export_licence: employer.labourExportLicence ?? null,
    permission_document_id: ids.permission(employer.key),
    status: employer.status ?? 'approved',
    decided_by: isApproved ? decider : null,
    decided_at: isApproved ? new Date() : null,
    is_demo: true,
  }
}

async function insertVacancies(tx: Tx, now: number): Promise<void> {
  const rows = vacancies.map((vacancy, index) => {
    const card = { ...vacancy.card, deadline: dayAfter(now, 30 + (index % 4) * 15) }
    return {
      id: ids.vacancy(vacancy.employer, vacancy.title),
      employer_id: ids.employer(vacancy.employer),
      title: vacancy.title,
      occupation_group: vacancy.occupationGroup,
      openings: vacancy.openings,
      workplace: vacancy.workplace,
      card: tx.json(card),
      is_complete: missingFromCard({ ...vacancy, card }).length === 0,
      search_words: searchWordsOf({ ...vacancy, card }),
      is_demo: true,
    }
  })
  await tx`insert into vacancies ${tx(rows)}`
}

/** The last two people share an account with somebody else of their family. */
const sharedAccounts = new Map([
  [58, 10],
  [59, 20],
])

async function insertWorkers(tx: Tx, { workers, encrypt }: CastOptions): Promise<void> {
  const own = workers.flatMap((worker, index) => (sharedAccounts.has(index) ? [] : [{ worker, index, id: ids.workerAccount(index) }]))
  await tx`insert into accounts ${tx(
    own.map(({ worker, index, id }) => ({
      id,
      kind: 'worker',
      name: worker.fullName,
      email: `${id}@phone.invalid`,
      is_demo: true,
      phone_number: phoneOf(index),
    })),
  )}`
  await tx`insert into workers ${tx(
    workers.map((worker, index) => ({
      id: ids.worker(index),
      account_id: accountOf(index),
      full_name: worker.fullName,
      birth_date: worker.birthDate,
      sex: worker.sex,
      phone_number: phoneOf(sharedAccounts.get(index) ?? index),
      province_code: '11',
      commune_code: worker.communeCode,
      form_version: workerFormVersion,
      answers: tx.json(worker.answers),
      sensitive_encrypted: encrypt(ids.worker(index), worker.sensitive),
      profile_completed_at: new Date(),
      is_demo: true,
    })),
  )}`
  await tx`insert into consents ${tx(
    workers.flatMap((_, index) =>
      (['matching', 'statistics'] as const).map((purpose) => ({
        worker_id: ids.worker(index),
        purpose,
        text_version: consentTextVersions[purpose],
        channel: 'web',
        recorded_by: accountOf(index),
      })),
    ),
  )}`
}

function accountOf(index: number) {
  return ids.workerAccount(sharedAccounts.get(index) ?? index)
}

/** The demo sends nothing: codes stay in its inbox. The first number belongs to the worker whom visitors play. */
function phoneOf(index: number): string {
  return `+84390000${String(index + 1).padStart(3, '0')}`
}
