-- The colleague's desk to which a talk was handed: its result is shown as that.
alter table interviews
  add column handed_to_desk_id uuid references desks (id),
  add constraint interview_handed_to_a_desk_is_handed_over check (handed_to_desk_id is null or end_reason is not distinct from 'handed_over');
update interviews set handed_to_desk_id = (
  select desks.id from audit_events event join desks on desks.id::text = event.detail ->> 'desk'
  where event.subject_type = 'ticket' and event.subject_id = interviews.ticket_id and event.action = 'ticket.handed_over'
    and event.at >= interviews.ended_at
  order by event.id limit 1
)
where end_reason = 'handed_over';
