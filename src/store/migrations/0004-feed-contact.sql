-- By the source's clock: what was placed there before the gateway knew it is history, and is not imported by itself.
alter table feed add column contact timestamptz;
update feed set contact = coalesce(horizon, now()) where cursor is not null;
