import type { Viewer } from '@cho-phien/shared/accounts'
import type { CommandName } from '@cho-phien/shared/contract'
import { notAwaited, type Pool } from '../db/client.ts'
import { DomainError } from '../errors.ts'

export interface Call {
  /** Made by the client. */
  id: string
  command: CommandName
}

export interface Receipts {
  /**
   * Runs a command once for each id of its sender: a repeat answers the same and does nothing twice, also one that comes
   * while the first still runs. A refused command leaves no receipt: its repeat is tried anew. A process that died between the
   * change and the receipt has left the command's id with the change: then the answer is given as it would be now.
   * @throws DomainError invalid_input for an id that another command had
   */
  once(viewer: Viewer, call: Call, way: { work: () => Promise<unknown>; again: Again }): Promise<unknown>
}

/** Answers a command that was done to this row, without doing it. */
export type Again = ((subjectId: string) => Promise<unknown>) | undefined

interface Receipt {
  command: string
  /** Null while it was done and not yet answered. */
  reply: unknown
  /** What it was done to, until its answer is kept. */
  subjectId: string | null
}

export function createReceipts(db: Pool): Receipts {
  /** By sender and id, on this node: a client sends its repeats to the node it is connected to. */
  const running = new Map<string, { command: CommandName; reply: Promise<unknown> }>()

  async function answer(viewer: Viewer, call: Call, { work, again }: Parameters<Receipts['once']>[2]): Promise<unknown> {
    const known = await findReceipt(db, viewer, call.id)
    if (known !== undefined && known.command !== call.command) refuseId()
    if (known !== undefined && known.subjectId === null) return known.reply
    const reply = known?.subjectId && again !== undefined ? await again(known.subjectId) : await work()
    await insertReceipt(db, viewer, { ...call, reply })
    return reply
  }

  return {
    async once(viewer, call, way) {
      const key = `${viewer.accountId} ${call.id.toLowerCase()}`
      const first = running.get(key)
      if (first !== undefined) return first.command === call.command ? first.reply : refuseId()
      const reply = answer(viewer, call, way).finally(() => running.delete(key))
      running.set(key, { command: call.command, reply })
      return reply
    },
  }
}

function refuseId(): never {
  throw new DomainError('invalid_input', { fields: ['id'] })
}

/** The last line that a command wrote is about what it answers: an interview's end first closes its ticket. */
async function findReceipt(db: Pool, viewer: Viewer, id: string): Promise<Receipt | undefined> {
  const [row] = await db<Receipt[]>`
    select command, reply, null as "subjectId" from command_receipts where account_id = ${viewer.accountId} and command_id = ${id}
    union all
    select command, null, subject_id from (
      select command, subject_id from audit_events where command_id = ${id} and command is not null and actor_account_id = ${viewer.accountId}
      order by id desc limit 1
    ) done
    limit 1`
  return row
}

/**
 * What the command changed is on the disk already: a receipt that a crash of the database takes is one that was not yet written when its
 * process died. The command's id stands with the change, or its repeat is harmless: a message has its own id, an extension names the
 * length it was asked at, an answer its version.
 */
async function insertReceipt(db: Pool, viewer: Viewer, { id, command, reply }: Call & { reply: unknown }): Promise<void> {
  await db`
    insert into command_receipts (account_id, command_id, command, reply)
    select ${viewer.accountId}::uuid, ${id}::uuid, ${command}, ${JSON.stringify(reply)}::text::jsonb from ${notAwaited(db)}
    on conflict do nothing`
}
