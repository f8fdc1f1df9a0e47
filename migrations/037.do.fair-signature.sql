-- Who of the centre signed the fair's report, and when.
alter table fairs
  add column signed_at timestamptz,
  add column signed_by uuid references accounts (id);
update fairs set signed_at = signing.at, signed_by = signing.actor_account_id
from audit_events signing join accounts on accounts.id = signing.actor_account_id
where fairs.status = 'signed' and signing.subject_type = 'fair' and signing.subject_id = fairs.id and signing.action = 'fair.signed';
alter table fairs add constraint fair_signature_is_of_a_signed_fair check (
  (signed_at is null) = (signed_by is null) and (signed_at is null or status = 'signed')
);
