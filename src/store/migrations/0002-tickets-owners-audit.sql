-- Order of writes to one thing: an operation runs when it holds the lowest number of every key that it names. Numbers are drawn under
-- an advisory lock of the key that is held to the commit, so that what is committed later has a higher one.
create sequence ticket_number;
create table ticket (
  key text not null,
  number bigint not null,
  operation_id uuid not null references operation (id) on delete cascade,
  primary key (key, number)
);
create index ticket_operation on ticket (operation_id);

-- The process that runs it, and how often another one had begun before. A process that is no longer the owner takes no further step.
alter table operation add column owner text;
alter table operation add column takeovers int not null default 0;
-- Raised when another process or a person has it tried again: only the latest run may go on.
alter table operation add column run int not null default 1;
alter table operation drop column workflow_id;
create index operation_owner on operation (owner) where status = 'RUNNING';

-- The server process of the session that shows that the gateway lives, and when it last said so.
alter table executor add column backend int;
alter table executor add column beat_at timestamptz not null default now();

-- Who did what, for ever: rows can neither be changed nor removed.
create table audit (
  position bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  action text not null,
  operation_id uuid,
  -- no personal data
  detail jsonb not null default '{}'
);
create index audit_operation on audit (operation_id);
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;
create trigger audit_append_only before update or delete or truncate on audit for each statement execute function audit_is_append_only();
