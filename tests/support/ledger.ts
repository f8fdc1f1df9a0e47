import type { Db } from '@cho-phien/server/db/client'

/** Rows that contradict each other on the live floor, each as one sentence. Reads rows alone; empty is right. */
export async function breachesOf(db: Db): Promise<string[]> {
  const rows = await db<{ breach: string }[]>`
    select 'ticket ' || tickets.number || ' is ' || tickets.status || ' without such an interview' as breach
    from tickets where tickets.status in ('ringing', 'interviewing') and not exists (
      select from interviews where interviews.ticket_id = tickets.id and interviews.status <> 'ended'
        and (tickets.status = 'ringing') = (interviews.status = 'ringing')
    )
    union all
    select 'interview ' || interviews.id || ' is ' || interviews.status || ' but its ticket is ' || tickets.status
    from interviews join tickets on tickets.id = interviews.ticket_id
    where interviews.status <> 'ended' and tickets.status <> (case interviews.status when 'ringing' then 'ringing' else 'interviewing' end)
    union all
    select 'desk ' || desks.number || ' is ' || desks.status || ' without such an interview'
    from desks where desks.status in ('ringing', 'interviewing') and not exists (
      select from interviews where interviews.desk_id = desks.id and interviews.status <> 'ended'
        and (desks.status = 'ringing') = (interviews.status = 'ringing')
    )
    union all
    select 'desk ' || desks.number || ' is ' || desks.status || ' while it has an interview'
    from desks join interviews on interviews.desk_id = desks.id and interviews.status <> 'ended'
    where desks.status not in ('ringing', 'interviewing')
    union all
    select 'desk ' || desks.number || ' is ready and owes an outcome'
    from desks where desks.status = 'ready' and exists (
      select from interviews left join outcomes on outcomes.interview_id = interviews.id
      where interviews.desk_id = desks.id and interviews.status = 'ended' and interviews.accepted_at is not null and outcomes.interview_id is null
    )
    union all
    select 'worker ' || worker_id || ' is in ' || count(*) || ' rings or interviews' from interviews
    where status <> 'ended' group by worker_id having count(*) > 1
    union all
    select 'ring ' || interviews.id || ' has no deadline' from interviews
    where interviews.status = 'ringing' and not exists (select from deadlines where kind = 'ring' and subject_id = interviews.id)
    union all
    select 'missed ticket ' || tickets.number || ' has no end of its grace' from tickets
    where tickets.status = 'missed' and not exists (select from deadlines where kind = 'recall' and subject_id = tickets.id)
    union all
    select 'interview ' || id || ' counts time in state ' || status from interviews where clock_running_since is not null and status <> 'live'`
  return rows.map((row) => row.breach)
}
