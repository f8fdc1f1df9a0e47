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
      where interviews.desk_id = desks.id and interviews.outcome_due and outcomes.interview_id is null
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
    select 'account ' || workers.account_id || ' is in ' || count(*) || ' rings or interviews'
    from interviews join workers on workers.id = interviews.worker_id
    where interviews.status <> 'ended' group by workers.account_id having count(*) > 1
    union all
    select 'tickets ' || string_agg(number::text, ', ') || ' have one place' from tickets
    where status <> 'closed' group by booth_id, place having count(*) > 1
    union all
    select 'ticket ' || tickets.number || ' is ' || tickets.status || ' at a booth that has left for the day'
    from tickets join booths on booths.id = tickets.booth_id and booths.status = 'closed' where tickets.status in ('waiting', 'away', 'missed')
    union all
    select 'ticket ' || number || ' closed as ' || close_reason || ' and leaves no call to make' from tickets
    where close_reason in ('not_reached', 'booth_closed', 'employer_no_show') and not exists (select from call_backs where ticket_id = tickets.id)
    union all
    select 'interview ' || id || ' has no interviewer and no deadline' from interviews
    where status in ('connecting', 'live', 'interrupted') and not interviewer_present
      and not exists (select from deadlines where kind = 'interviewer-absence' and subject_id = interviews.id)
    union all
    select 'interview ' || id || ' does not know since when a side is away' from interviews
    where status in ('connecting', 'live', 'interrupted')
      and (worker_present = (worker_absent_since is not null) or interviewer_present = (interviewer_absent_since is not null))
    union all
    select 'interview ' || id || ' holds a presence of no process' from interviews
    where worker_present <> (worker_node_id is not null) or interviewer_present <> (interviewer_node_id is not null)
    union all
    select 'desk ' || number || ' is ' || status || ' and nobody listens whether it is still there' from desks
    where status in ('ready', 'ringing') and heartbeat_at is not null
      and not exists (select from deadlines where kind = 'desk-silence' and subject_id = desks.id)
    union all
    select 'interview ' || id || ' counts time in state ' || status from interviews where clock_running_since is not null and status <> 'live'`
  return rows.map((row) => row.breach)
}
