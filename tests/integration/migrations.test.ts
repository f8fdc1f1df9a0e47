import { fileURLToPath } from 'node:url'
import { connect } from '@cho-phien/server/db/client'
import { migrate } from '@cho-phien/server/db/migrate'
import { expect, inject, onTestFinished, test } from 'vitest'
import { createDatabase } from '../support/postgres.ts'

/** A database as it was before a release, without rows; what a row refers to need not be there. */
async function openOld(files: string) {
  const database = await createDatabase({ ...inject('databaseSource'), template: 'template0' })
  const db = connect(database.url, { poolSize: 1 })
  onTestFinished(async () => {
    await db.end()
    await database.drop()
  })
  await migrate(db, fileURLToPath(new URL(`../../migrations/${files}.do.*.sql`, import.meta.url)))
  await db`set session_replication_role = replica`
  return db
}

const until036 = '{0[0-2][0-9],03[0-6]}'

test('a fair that was signed before keeps who signed it and when, where that is known', async () => {
  const db = await openOld(until036)
  const [account] = await db<
    { id: string }[]
  >`insert into accounts (kind, name, email) values ('staff', 'Lò Thị Hai', 'hai@example.org') returning id`
  const signedAt = '2026-01-02T03:04:05.000Z'
  for (const { slug, status, signer } of [
    { slug: 'known', status: 'signed', signer: account!.id },
    { slug: 'gone', status: 'signed', signer: '00000000-0000-4000-8000-000000000000' },
    { slug: 'nobody', status: 'signed', signer: null },
    { slug: 'closed', status: 'closed', signer: account!.id },
  ])
    await db`
      with fair as (
        insert into fairs (center_id, slug, title, kind, status, starts_at, ends_at)
        values (gen_random_uuid(), ${slug}, 'Phiên', 'online', ${status}, now(), now() + interval '1 hour') returning id
      )
      insert into audit_events (at, actor_account_id, actor_kind, action, subject_type, subject_id)
      select ${signedAt}, ${signer}, 'staff', 'fair.signed', 'fair', id from fair`
  await migrate(db)
  expect(await db`select slug, signed_at as at, signed_by as by from fairs order by slug`).toEqual([
    { slug: 'closed', at: null, by: null },
    { slug: 'gone', at: null, by: null },
    { slug: 'known', at: signedAt, by: account!.id },
    { slug: 'nobody', at: null, by: null },
  ])
})

test('whoever could not come to a next round had to dispute it: an open dispute of one is taken as that, every other stays', async () => {
  const db = await openOld(until036)
  for (const { kind, answer, isHandled } of [
    { kind: 'next_round', answer: 'disputed', isHandled: false },
    { kind: 'next_round', answer: 'disputed', isHandled: true },
    { kind: 'next_round', answer: 'confirmed', isHandled: false },
    { kind: 'not_suitable', answer: 'disputed', isHandled: false },
  ])
    await db`
      insert into outcomes (interview_id, kind, reason, next_step_at, next_step_place, recorded_by, worker_answer, worker_answer_text, worker_answered_at,
        dispute_handled_at, dispute_handled_by, dispute_note)
      values (gen_random_uuid(), ${kind}, ${kind === 'not_suitable' ? 'other' : null}, now(), 'Na Son', gen_random_uuid(), ${answer}, 'Bận', now(),
        ${isHandled ? db`now()` : null}, ${isHandled ? db`gen_random_uuid()` : null}, ${isHandled ? 'Đã gọi' : null})`
  await migrate(db)
  expect(
    await db`select kind, worker_answer as answer, text, note from outcomes left join disputes using (interview_id) order by 1, 2`,
  ).toEqual([
    { kind: 'next_round', answer: 'cannot_come', text: null, note: null },
    { kind: 'next_round', answer: 'confirmed', text: null, note: null },
    { kind: 'next_round', answer: 'disputed', text: 'Bận', note: 'Đã gọi' },
    { kind: 'not_suitable', answer: 'disputed', text: 'Bận', note: null },
  ])
})

test('a talk that was handed over before is shown with its desk, where the record says it', async () => {
  const db = await openOld('{0[0-2][0-9],03[0-9]}')
  const [desk] = await db<{ id: string }[]>`
    insert into desks (booth_id, account_id, number) values (gen_random_uuid(), gen_random_uuid(), 2) returning id`
  for (const { reason, isRecorded } of [
    { reason: 'handed_over', isRecorded: true },
    { reason: 'handed_over', isRecorded: false },
    { reason: 'completed', isRecorded: true },
  ])
    await db`
      with talk as (
        insert into interviews (fair_id, booth_id, desk_id, ticket_id, worker_id, interviewer_account_id, room_name, ring_deadline_at, planned_seconds,
          status, end_reason, ended_at)
        values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
          ${`${reason} ${isRecorded}`}, now(), 720, 'ended', ${reason}, now())
        returning ticket_id
      )
      insert into audit_events (actor_kind, action, subject_type, subject_id, detail)
      select 'employer', 'ticket.handed_over', 'ticket', ticket_id, jsonb_build_object('desk', ${desk!.id}::text) from talk where ${isRecorded}`
  await migrate(db)
  expect(await db`select room_name as talk, handed_to_desk_id as desk from interviews order by 1`).toEqual([
    { talk: 'completed true', desk: null },
    { talk: 'handed_over false', desk: null },
    { talk: 'handed_over true', desk: desk!.id },
  ])
})

test('what is called wrong in a result of which no version was kept is read with it', async () => {
  const db = await openOld('{0[0-3][0-9],040}')
  for (const { kind, isKept } of [
    { kind: 'hired', isKept: false },
    { kind: 'shortlisted', isKept: true },
  ])
    await db`
      with outcome as (
        insert into outcomes (interview_id, kind, recorded_by, recorded_at, message_to_worker, worker_answer, worker_answer_text, worker_answered_at)
        values (gen_random_uuid(), ${kind}, gen_random_uuid(), '2026-01-02T03:04:05Z', 'Mai tới', 'disputed', 'Sai', now())
        returning interview_id, recorded_by
      ), dispute as (
        insert into disputes (interview_id, version, text) select interview_id, 1, 'Sai' from outcome
      )
      insert into outcome_revisions (interview_id, version, kind, message_to_worker, bring_documents, changed_by, changed_at)
      select interview_id, 1, ${kind}, 'Nói trước', false, recorded_by, '2026-01-01T03:04:05Z' from outcome where ${isKept}`
  await migrate(db)
  const kept = await db`
    select kind, message_to_worker as message, changed_at as at from disputes join outcome_revisions using (interview_id, version) order by 1`
  expect(kept).toEqual([
    { kind: 'hired', message: 'Mai tới', at: '2026-01-02T03:04:05.000Z' },
    { kind: 'shortlisted', message: 'Nói trước', at: '2026-01-01T03:04:05.000Z' },
  ])
})

test('what was answered before stays, and only a job can be answered with not taking it', async () => {
  const db = await openOld('{0[0-3][0-9],04[0-2]}')
  for (const { kind, answer } of [
    { kind: 'hired', answer: 'confirmed' },
    { kind: 'hired', answer: null },
    { kind: 'next_round', answer: 'cannot_come' },
    { kind: 'shortlisted', answer: 'disputed' },
  ])
    await db`
      insert into outcomes (interview_id, kind, next_step_at, next_step_place, recorded_by, worker_answer, worker_answered_at)
      values (gen_random_uuid(), ${kind}, now(), 'Na Son', gen_random_uuid(), ${answer}, ${answer && db`now()`})`
  const sayNotTaken = (kind: string) => db`update outcomes set worker_answer = 'not_taken', worker_answered_at = now() where kind = ${kind}`
  await expect(sayNotTaken('hired')).rejects.toThrow('outcome_answer_is_known')
  await migrate(db)
  expect(await db`select kind, worker_answer as answer from outcomes order by 1, 2`).toEqual([
    { kind: 'hired', answer: 'confirmed' },
    { kind: 'hired', answer: null },
    { kind: 'next_round', answer: 'cannot_come' },
    { kind: 'shortlisted', answer: 'disputed' },
  ])
  expect(await sayNotTaken('hired')).toHaveProperty('count', 2)
  for (const kind of ['next_round', 'shortlisted']) await expect(sayNotTaken(kind)).rejects.toThrow('outcome_only_a_job_is_not_taken')
})
