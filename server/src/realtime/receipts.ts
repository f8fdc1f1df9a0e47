import type { Viewer } from '@cho-phien/shared/accounts'
import type { CommandName } from '@cho-phien/shared/contract'
import type { Db } from '../db/client.ts'
import { DomainError } from '../errors.ts'

export interface Call {
  /** Made by the client. */
  id: string
  command: CommandName
}

export interface Receipts {
  /**
   * Runs a command once for each id of its sender: a repeat answers the same and does nothing twice, also one that comes
   * while the first still runs. A refused command leaves no receipt: its repeat is tried anew.
   * @throws DomainError invalid_input for an id that another command had
   */
  once(viewer: Viewer, call: Call, work: () => Promise<unknown>): Promise<unknown>
}

interface Receipt {
  command: string
  reply: unknown
}

export function createReceipts(db: Db): Receipts {
  /** By sender and id, on this node: a client sends its repeats to the node it is connected to. */
  const running = new Map<string, { command: CommandName; reply: Promise<unknown> }>()

  async function answer(viewer: Viewer, call: Call, work: () => Promise<unknown>): Promise<unknown> {
    const known = await findReceipt(db, viewer, call.id)
    if (known !== undefined) return known.command === call.command ? known.reply : refuseId()
    const reply = await work()
    await insertReceipt(db, viewer, { ...call, reply })
    return reply
  }

  return {
    async once(viewer, call, work) {
      const key = `${viewer.accountId} ${call.id.toLowerCase()}`
      const first = running.get(key)
      if (first !== undefined) return first.command === call.command ? first.reply : refuseId()
      const reply = answer(viewer, call, work).finally(() => running.delete(key))
      running.set(key, { command: call.command, reply })
      return reply
    },
  }
}

function refuseId(): never {
  throw new DomainError('invalid_input', { fields: ['id'] })
}

async function findReceipt(db: Db, viewer: Viewer, id: string): Promise<Receipt | undefined> {
  const [row] = await db<Receipt[]>`
    select command, reply from command_receipts where account_id = ${viewer.accountId} and command_id = ${id}`
  return row
}

async function insertReceipt(db: Db, viewer: Viewer, { id, command, reply }: Call & { reply: unknown }): Promise<void> {
  await db`
    insert into command_receipts (account_id, command_id, command, reply)
    values (${viewer.accountId}, ${id}, ${command}, ${JSON.stringify(reply)}::text::jsonb) on conflict do nothing`
}
