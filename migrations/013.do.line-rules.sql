-- Who may stand before others, by how many, and what is told to those who move back for it.
alter table fairs
  -- Public on every booth's page. No rule needs a sensitive answer.
  add column priority_rule text not null default 'none'
    constraint fair_priority_rule_is_known check (priority_rule in ('none', 'halls_first', 'called_back_first')),
  -- After a talk with a booth a worker takes a new ticket there only so much later.
  add column meet_again_minutes integer not null default 30 constraint fair_meet_again_is_bounded check (meet_again_minutes between 0 and 1440);

alter table tickets
  -- Stands in turn before others: by the fair's rule, or sent by another booth.
  add column is_preferred boolean not null default false,
  -- People whom a rule may still put before this ticket.
  add column passes_left integer not null default 0
    constraint ticket_is_passed_no_more_often_than_promised check (passes_left >= 0);

-- What somebody else than its worker did to a ticket's place, and why.
create table ticket_moves (
  id bigint generated always as identity primary key,
  ticket_id uuid not null references tickets on delete cascade,
  booth_id uuid not null references booths on delete cascade,
  kind text not null constraint ticket_move_kind_is_known check (kind in ('placed', 'moved', 'closed', 'reopened', 'transferred', 'handed_over')),
  -- Why others moved back: one of a list, so that nothing about a person is told to the line.
  cause text constraint ticket_move_cause_is_known check (cause in ('rule', 'referred', 'lost_place', 'must_leave', 'mistake', 'other')),
  -- The sentence for the ticket's own worker.
  reason text not null default '',
  -- Null where it did not stand in this line before.
  from_place numeric,
  to_place numeric,
  moved_by uuid references accounts,
  at timestamptz not null default now()
);
create index ticket_move_by_ticket on ticket_moves (ticket_id, id desc);
create index ticket_move_by_booth on ticket_moves (booth_id, id desc);
