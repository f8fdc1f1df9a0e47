import type { AccountId, BoothId } from '@cho-phien/shared/ids'
import type { LineMessage } from '@cho-phien/shared/queue'
import { lineMessageMinutes } from '@cho-phien/shared/waiting'
import type { Db, Tx } from '../../db/client.ts'

/** Said to everybody who stands in the line of this booth. */
export async function insertLineMessage(tx: Tx, message: { boothId: BoothId; body: string; by: AccountId }): Promise<LineMessage> {
  const [row] = await tx<LineMessage[]>`
    insert into line_messages (booth_id, body, sent_by) values (${message.boothId}, ${message.body}, ${message.by}) returning body, at`
  if (row === undefined) throw new Error('no message was kept')
  return row
}

/** Those of the last half hour, the newest first: what a ticket shows, and how old the last one is. */
export function listLineMessages(db: Db, boothId: BoothId): Promise<(LineMessage & { ageSeconds: number })[]> {
  return db<(LineMessage & { ageSeconds: number })[]>`
    select body, at, extract(epoch from now() - at)::float8 as "ageSeconds" from line_messages
    where booth_id = ${boothId} and at > now() - make_interval(mins => ${lineMessageMinutes}) order by id desc limit 5`
}
