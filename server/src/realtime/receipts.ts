import type { Viewer } from '@cho-phien/shared/accounts'
import type { CommandName } from '@cho-phien/shared/contract'
import type { Db } from '../db/client.ts'

/** Keeps the reply of a command, so that a repeat of its id answers the same and does nothing twice. */
export interface Receipts {
  find(viewer: Viewer, id: string): Promise<unknown>
  keep(viewer: Viewer, receipt: { id: string; command: CommandName; reply: unknown }): Promise<void>
}

export function createReceipts(db: Db): Receipts {
  return {
    async find(viewer, id) {
      const [row] = await db<{ reply: unknown }[]>`
        select reply from command_receipts where account_id = ${viewer.accountId} and command_id = ${id}`
      return row?.reply
    },
    async keep(viewer, { id, command, reply }) {
      await db`
        insert into command_receipts (account_id, command_id, command, reply)
        values (${viewer.accountId}, ${id}, ${command}, ${JSON.stringify(reply)}::text::jsonb) on conflict do nothing`
    },
  }
}
