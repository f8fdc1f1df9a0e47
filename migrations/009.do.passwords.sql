-- A password that somebody else made and saw, until its owner has chosen one.
alter table accounts add column must_change_password boolean not null default false;

-- The member whose forgotten password the link renews; null for somebody who is new.
alter table employer_invitations add column account_id uuid references accounts on delete cascade;
