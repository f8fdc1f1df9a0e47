import type { WorkerId } from '@cho-phien/shared/ids'
import { bookedInRow, dueSecondsBefore } from '@cho-phien/shared/slots'
import type { Tx } from '../db/client.ts'
import type { DemoBooth } from './floor.ts'

const minute = 60_000
const slotMinutes = 15
/** Every fourth is the line's. */
const turnsPerBooth = 8

/**
 * Times at the first two booths of a fair. At the first, where visitors sit themselves, all are free; at the second every other one is
 * booked. None is near: nobody of the invented people would come to it.
 */
export async function insertDemoSlots(
  tx: Tx,
  { booths, workers, from }: { booths: readonly DemoBooth[]; workers: readonly WorkerId[]; from: number },
): Promise<void> {
  for (const [index, booth] of booths.slice(0, 2).entries()) {
    const desk = booth.desks[0]
    if (desk === undefined) continue
    for (let count = 0; count < turnsPerBooth; count += 1) {
      if (count % (bookedInRow + 1) === bookedInRow) continue
      const startsAt = new Date(from + count * slotMinutes * minute).toISOString()
      const worker = index === 1 && count % 2 === 0 ? (workers[10 + count] ?? null) : null
      await tx`
        with slot as (
          insert into slots (fair_id, employer_id, booth_id, desk_id, fair_starts_at, starts_at, ends_at, status, worker_id, worker_account_id)
          select fairs.id, booths.employer_id, booths.id, ${desk.id}, fairs.starts_at, ${startsAt}::timestamptz,
            ${startsAt}::timestamptz + make_interval(mins => ${slotMinutes}), case when workers.id is null then 'free' else 'booked' end, workers.id, workers.account_id
          from booths join fairs on fairs.id = booths.fair_id left join workers on workers.id = ${worker}
          where booths.id = ${booth.id} and ${startsAt}::timestamptz + make_interval(mins => ${slotMinutes}) <= fairs.ends_at
          returning id, status, starts_at
        )
        insert into deadlines (kind, subject_id, due_at)
        select 'slot-due', id, starts_at - make_interval(secs => ${dueSecondsBefore}) from slot where status = 'booked'`
    }
  }
}
