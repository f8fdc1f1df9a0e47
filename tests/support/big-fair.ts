import { createHmac, randomUUID } from 'node:crypto'
import type { Pool } from '@cho-phien/server/db/client'
import { hashSecret, makeSlipCode } from '@cho-phien/server/features/accounts/secrets'
import type { BoothId, FairId, WorkerId } from '@cho-phien/shared/ids'
import { makeCenter, makeFair, makeStaff } from './make.ts'

export interface BigFair {
  fairId: FairId
  slug: string
  boothIds: BoothId[]
}

interface Plan {
  booths: number
  desksPerBooth: number
  workers: number
}

const hours = 12

/** A live fair with open booths, desks (closed until somebody sits down) and workers who agree to be called: rows by the thousand. */
export async function makeBigFair(db: Pool, { booths, desksPerBooth, workers }: Plan): Promise<BigFair> {
  const centerId = await makeCenter(db)
  const fairId = await makeFair(db, centerId, { workerCapacity: Math.max(workers, 1) })
  await db`update fairs set booth_capacity = ${Math.min(500, booths)}, ends_at = now() + make_interval(hours => ${hours}) where id = ${fairId}`
  await insertEmployers(db, centerId, booths)
  await insertBooths(db, { fairId, centerId, desksPerBooth })
  await insertWorkers(db, workers)
  await db`analyze`
  const [fair] = await db<{ slug: string }[]>`select slug from fairs where id = ${fairId}`
  const rows = await db<{ id: BoothId }[]>`select id from booths where fair_id = ${fairId} order by number`
  return { fairId, slug: fair?.slug ?? '', boothIds: rows.map(({ id }) => id) }
}

async function insertEmployers(db: Pool, centerId: string, count: number): Promise<void> {
  const uploader = await makeStaff(db, centerId as never, 'administrator')
  await db`
    with papers as (
      insert into files (purpose, uploaded_by, name, media_type, size, sha256, content)
      select 'permission_document', ${uploader}, 'phep-' || n || '.pdf', 'application/pdf', 4, 'x', ${Buffer.from('%PDF')}
      from generate_series(1, ${count}) n returning id, substring(name from '[0-9]+')::int as n
    )
    insert into employers (center_id, name, short_name, registration_number, permission_document_id, status, province_code)
    select ${centerId}, 'Công ty may số ' || n, 'May ' || n, (5600000000 + n)::text, id, 'approved', '11' from papers`
  await db`
    insert into vacancies (employer_id, title, occupation_group, openings, workplace, is_complete)
    select id, title, 'garments', 20, 'province', true
    from employers, unnest(array['Công nhân may', 'Thợ cắt vải', 'Kiểm hàng']) title where center_id = ${centerId}`
}

async function insertBooths(db: Pool, of: { fairId: FairId; centerId: string; desksPerBooth: number }): Promise<void> {
  await db`
    insert into booths (fair_id, employer_id, number, status, line_capacity, headline)
    select ${of.fairId}, id, row_number() over (order by registration_number), 'open', 1000, 'Tuyển công nhân may, có chỗ ở'
    from employers where center_id = ${of.centerId}`
  await db`
    insert into booth_vacancies (booth_id, vacancy_id, position)
    select booths.id, vacancies.id, row_number() over (partition by booths.id)
    from booths join vacancies on vacancies.employer_id = booths.employer_id where booths.fair_id = ${of.fairId}`
  await db`
    with people as (
      insert into accounts (kind, name, email, email_verified)
      select 'employer', 'Phỏng vấn ' || booths.number || '.' || n, 'desk-' || booths.number || '-' || n || '@example.invalid', true
      from booths, generate_series(1, ${of.desksPerBooth}) n where booths.fair_id = ${of.fairId}
      returning id, split_part(email, '-', 2)::int as booth, split_part(split_part(email, '-', 3), '@', 1)::int as n
    ), seats as (
      insert into employer_seats (account_id, employer_id, role)
      select people.id, booths.employer_id, 'interviewer' from people join booths on booths.fair_id = ${of.fairId} and booths.number = people.booth
    )
    insert into desks (booth_id, account_id, number)
    select booths.id, people.id, people.n from people join booths on booths.fair_id = ${of.fairId} and booths.number = people.booth`
}

async function insertWorkers(db: Pool, count: number): Promise<void> {
  await db`
    with people as (
      insert into accounts (kind, name, email) select 'worker', 'Lò Thị ' || n, 'worker-' || n || '@example.invalid'
      from generate_series(1, ${count}) n returning id, name
    ), made as (
      insert into workers (account_id, full_name, birth_date, sex, province_code, commune_code, form_version, profile_completed_at)
      select id, name, '1999-02-03', 'female', '11', 'na-son', 1, now() from people returning id, account_id
    )
    insert into consents (worker_id, purpose, text_version, channel, recorded_by) select id, 'matching', 1, 'web', account_id from made`
}

/** The cookies of new sign-ins, as the sign-in library would have set them, for everybody of a kind. In the order of their making. */
export async function signEverybodyIn(db: Pool, secret: string, kind: 'worker' | 'employer'): Promise<string[]> {
  const accounts = await db<{ id: string }[]>`
    select id from accounts where kind = ${kind}
    and (kind <> 'employer' or exists (select from desks where desks.account_id = accounts.id)) order by length(email), email`
  const tokens = accounts.map(() => randomUUID().replaceAll('-', ''))
  await db`
    insert into sessions (account_id, token, expires_at)
    select account_id, token, now() + make_interval(hours => ${hours})
    from unnest(${accounts.map(({ id }) => id)}::uuid[], ${tokens}::text[]) as made (account_id, token)`
  return tokens.map((token) => {
    const signature = createHmac('sha256', secret).update(token).digest('base64')
    return `chophien.session_token=${encodeURIComponent(`${token}.${signature}`)}`
  })
}

/** Slips for the last so many workers: those of a hall. */
export async function makeSlips(db: Pool, secret: string, count: number): Promise<string[]> {
  const [issuer] = await db<{ id: string }[]>`select id from accounts where kind = 'staff' limit 1`
  const workers = await db<{ id: WorkerId }[]>`
    select workers.id from workers join accounts on accounts.id = workers.account_id order by length(email) desc, email desc limit ${count}`
  const codes = workers.map(() => makeSlipCode())
  await db`
    insert into slips (worker_id, code_hash, issued_by, expires_at)
    select worker_id, code_hash, ${issuer?.id ?? ''}, now() + make_interval(hours => ${hours})
    from unnest(${workers.map(({ id }) => id)}::uuid[], ${codes.map((code) => hashSecret(secret, 'slip', code))}::text[]) as made (worker_id, code_hash)`
  return codes
}
