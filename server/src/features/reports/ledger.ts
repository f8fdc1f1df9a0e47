import type { FairId } from '@cho-phien/shared/ids'
import type { Db } from '../../db/client.ts'
import { callBackBreaches } from './call-back-breaches.ts'
import { consentBreaches } from './consent-breaches.ts'
import { moveBreaches } from './move-breaches.ts'
import { outcomeBreaches } from './outcome-breaches.ts'
import { pauseBreaches } from './pause-breaches.ts'
import { seatBreaches } from './seat-breaches.ts'
import { slotBreaches } from './slot-breaches.ts'

/**
 * Rows of the live floor that contradict each other or a promise, each as one sentence for whoever mends it. Reads rows alone, so it
 * sees what code forgot; empty is right. Of one fair, or of all. At any moment every ticket is in one state, every closed one has one
 * reason, and every ended talk has an outcome or somebody who owes it.
 */
export async function listBreaches(db: Db, fairId?: FairId): Promise<string[]> {
  const rows = await db<{ breach: string }[]>`
    with seats as (select desks.*, booths.fair_id from desks join booths on booths.id = desks.booth_id),
    active as (
      select interviews.*, workers.account_id as holder_id
      from interviews join workers on workers.id = interviews.worker_id where interviews.ended_at is null
    ),
    breaches (fair_id, breach) as (
      select tickets.fair_id, 'ticket ' || tickets.number || ' is ' || tickets.status || ' without such an interview'
      from tickets where tickets.closed_at is null and tickets.status in ('ringing', 'interviewing') and not exists (
        select from active where active.ticket_id = tickets.id and (tickets.status = 'ringing') = (active.status = 'ringing')
      )
      union all
      select active.fair_id, 'interview ' || active.id || ' is ' || active.status || ' but its ticket is ' || tickets.status
      from active join tickets on tickets.id = active.ticket_id
      where tickets.status <> (case active.status when 'ringing' then 'ringing' else 'interviewing' end)
      union all
      select seats.fair_id, 'desk ' || seats.number || ' is ' || seats.status || ' without such an interview'
      from seats where seats.status in ('ringing', 'interviewing') and not exists (
        select from active where active.desk_id = seats.id and (seats.status = 'ringing') = (active.status = 'ringing')
      )
      union all
      select seats.fair_id, 'desk ' || seats.number || ' is ' || seats.status || ' while it has an interview'
      from seats join active on active.desk_id = seats.id where seats.status not in ('ringing', 'interviewing')
      union all
      select seats.fair_id, 'desk ' || seats.number || ' is ready and owes an outcome'
      from seats where seats.status = 'ready' and exists (
        select from interviews left join outcomes on outcomes.interview_id = interviews.id
        where interviews.desk_id = seats.id and interviews.outcome_due and outcomes.interview_id is null
      )
      union all
      select unnest(array_agg(fair_id)), 'worker ' || worker_id || ' is in ' || count(*) || ' rings or interviews'
      from active group by worker_id having count(*) > 1
      union all
      select unnest(array_agg(fair_id)), 'account ' || holder_id || ' is in ' || count(*) || ' rings or interviews'
      from active group by holder_id having count(*) > 1
      union all
      select fair_id, 'ring ' || id || ' has no deadline' from active
      where status = 'ringing' and not exists (select from deadlines where kind = 'ring' and subject_id = active.id)
      union all
      select fair_id, 'missed ticket ' || number || ' has no end of its grace' from tickets
      where closed_at is null and status = 'missed' and not exists (select from deadlines where kind = 'recall' and subject_id = tickets.id)
      union all
      select fair_id, 'tickets ' || string_agg(number::text, ', ') || ' have one place' from tickets
      where closed_at is null group by fair_id, booth_id, place having count(*) > 1
      union all
      select tickets.fair_id, 'ticket ' || tickets.number || ' is ' || tickets.status || ' at a booth that has left for the day'
      from tickets join booths on booths.id = tickets.booth_id and booths.status = 'closed' where tickets.closed_at is null and tickets.status in ('waiting', 'away', 'missed')
      union all
      select tickets.fair_id, 'ticket ' || tickets.number || ' is ' || tickets.status || ' in a fair that is over'
      from tickets join fairs on fairs.id = tickets.fair_id and fairs.status in ('closed', 'signed') where tickets.closed_at is null
      union all
      select fair_id, 'interview ' || id || ' has no interviewer and no deadline' from active
      where status <> 'ringing' and not interviewer_present
        and not exists (select from deadlines where kind = 'interviewer-absence' and subject_id = active.id)
      union all
      select fair_id, 'interview ' || id || ' does not know since when a side is away' from active
      where status <> 'ringing'
        and (worker_present = (worker_absent_since is not null) or interviewer_present = (interviewer_absent_since is not null))
      union all
      select fair_id, 'interview ' || id || ' holds a presence of no process' from interviews
      where worker_present <> (worker_node_id is not null) or interviewer_present <> (interviewer_node_id is not null)
      union all
      select fair_id, 'desk ' || number || ' is ' || status || ' and nobody listens whether it is still there' from seats
      where status in ('ready', 'ringing') and heartbeat_at is not null
        and not exists (select from deadlines where kind = 'desk-silence' and subject_id = seats.id)
      union all
      select fair_id, 'interview ' || id || ' counts time in state ' || status from interviews where clock_running_since is not null and status <> 'live'
      union all
      ${moveBreaches(db)} union all ${pauseBreaches(db)}
      union all
      ${callBackBreaches(db)} union all ${consentBreaches(db)} union all ${outcomeBreaches(db)}
      union all
      ${slotBreaches(db)} union all ${seatBreaches(db)}
    )
    select distinct breach from breaches where ${fairId ?? null}::uuid is null or fair_id = ${fairId ?? null}::uuid order by breach`
  return rows.map((row) => row.breach)
}
