import type { AccountId } from '@cho-phien/shared/ids'
import type { Viewer } from '@cho-phien/shared/accounts'
import type { ErrorDetail } from '@cho-phien/shared/errors'
import type { Db, Tx } from '../../db/client.ts'

/** Who acted, by which command if they sent one; `system` for timers and other causes without a person. */
export type Actor = (Pick<Viewer, 'kind' | 'accountId'> & { command?: { id: string; name: string } }) | 'system'

/** One line of the record: who did what to which row, and why. Words and ids only, never personal data. */
export interface AuditEvent {
  actor: Actor
  /** Noun and past verb with a dot: `employer.approved`. */
  action: string
  /** The kind of row: `employer`, `worker`, `account` ... */
  subjectType: string
  subjectId: string
  /** The sentence a person gave as the reason. */
  reason?: string | undefined
  detail?: ErrorDetail | undefined
}

/** Belongs in the transaction of the change it records; a view of sensitive data is recorded before it is answered. */
export async function insertAuditEvent(db: Db, event: AuditEvent): Promise<void> {
  const { actor } = event
  const accountId: AccountId | null = actor === 'system' ? null : actor.accountId
  const kind = actor === 'system' ? 'system' : actor.kind
  const command = actor === 'system' ? undefined : actor.command
  await db`
    insert into audit_events (actor_account_id, actor_kind, action, subject_type, subject_id, reason, detail, command_id, command)
    values (${accountId}, ${kind}, ${event.action}, ${event.subjectType}, ${event.subjectId}, ${event.reason ?? null}, ${db.json(event.detail ?? {})},
      ${command?.id ?? null}, ${command?.name ?? null})`
}

/** The same event for many rows, in one statement. */
export async function insertAuditEvents(
  db: Db,
  event: Omit<AuditEvent, 'subjectId' | 'detail'>,
  subjectIds: readonly string[],
): Promise<void> {
  const accountId: AccountId | null = event.actor === 'system' ? null : event.actor.accountId
  const kind = event.actor === 'system' ? 'system' : event.actor.kind
  await db`
    insert into audit_events (actor_account_id, actor_kind, action, subject_type, subject_id, reason)
    select ${accountId}, ${kind}, ${event.action}, ${event.subjectType}, id, ${event.reason ?? null} from unnest(${[...subjectIds]}::uuid[]) as id`
}

/** What the system did to rows that a statement makes, as a part of that statement. @param rows their `id` */
export const recordedFrom = (tx: Tx, event: { action: string; subjectType: string }, rows: ReturnType<Tx>) => tx`
  insert into audit_events (actor_kind, action, subject_type, subject_id)
  select 'system', ${event.action}, ${event.subjectType}, id from (${rows}) row`
