-- Somebody of the centre spoke with both sides of a result that its worker calls wrong.
alter table outcomes
  add column dispute_handled_at timestamptz,
  add column dispute_handled_by uuid references accounts (id),
  add column dispute_note text;
alter table outcomes add constraint outcome_dispute_is_handled_with_a_note check (
  (dispute_handled_at is null) = (dispute_handled_by is null) and (dispute_handled_at is null) = (dispute_note is null)
);
alter table outcomes add constraint outcome_handled_is_disputed check (dispute_handled_at is null or worker_answer = 'disputed');
