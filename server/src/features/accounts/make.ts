import type { AccountId } from '@cho-phien/shared/ids'
import { hashPassword } from 'better-auth/crypto'
import { randomUUID } from 'node:crypto'
import type { Db } from '../../db/client.ts'

export interface PasswordAccount {
  kind: 'employer' | 'staff'
  name: string
  email: string
  /** From `hashPassword`: it takes a tenth of a second, so it is made before the transaction begins. */
  passwordHash: string
  isDemo?: boolean
  /** Somebody else made the password and has seen it. */
  mustChangePassword?: boolean
}

export { hashPassword }

/** An account that signs in with e-mail and password. The caller gives it its seat. Undefined: the e-mail is taken. */
export async function createAccountWithPassword(db: Db, account: PasswordAccount): Promise<AccountId | undefined> {
  const [row] = await db<{ id: AccountId }[]>`
    with made as (
      insert into accounts (kind, name, email, email_verified, is_demo, must_change_password)
      values (${account.kind}, ${account.name}, ${account.email.toLowerCase()}, true, ${account.isDemo ?? false},
        ${account.mustChangePassword ?? false})
      on conflict do nothing
      returning id
    ), key as (
      insert into credentials (account_id, provider_id, provider_account_id, password)
      select id, 'credential', id::text, ${account.passwordHash} from made
    )
    select id from made`
  return row?.id
}

/** A worker's account: found by its phone number (E.164) or made. Without a number, a slip is the way in. */
export async function createWorkerAccount(
  db: Db,
  account: { name: string; phoneNumber: string | null; isDemo?: boolean },
): Promise<AccountId> {
  const id = randomUUID()
  const [row] = await db<{ id: AccountId }[]>`
    insert into accounts (id, kind, name, email, phone_number, is_demo)
    values (${id}, 'worker', ${account.name}, ${`${id}@phone.invalid`}, ${account.phoneNumber}, ${account.isDemo ?? false})
    on conflict (phone_number) do update set updated_at = now()
    returning id`
  if (row === undefined) throw new Error('an account was neither made nor found')
  return row.id
}
