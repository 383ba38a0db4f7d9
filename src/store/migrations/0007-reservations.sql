-- A promise on stock to a checkout that is not yet an order. It counts until it expires (by this clock), is given back, or becomes an order's demand.
create table reservation (
  id uuid primary key,
  -- who asked, as `caller.id`
  owner text not null,
  idempotency_key text not null,
  input_hash text not null,
  channel text not null,
  location text not null,
  -- [{ sku, quantity }]
  lines jsonb not null,
  -- HELD, USED, RELEASED, EXPIRED
  status text not null default 'HELD',
  -- the order that used it, or is expected to: a storefront numbers the orders of its own checkout before they are placed
  order_number text,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  unique (owner, idempotency_key)
);
create index reservation_held on reservation (expires_at) where status = 'HELD';
create index reservation_held_owner on reservation (owner) where status = 'HELD';
create index reservation_held_order on reservation (order_number) where status = 'HELD';
create index reservation_ended on reservation (ended_at) where ended_at is not null;

-- What held reservations claim; gone when they end.
create table reserved_piece (
  reservation_id uuid not null references reservation (id) on delete cascade,
  sku text not null,
  location text not null,
  quantity numeric not null check (quantity > 0),
  primary key (reservation_id, sku)
);
create index reserved_piece_sku on reserved_piece (sku);

-- Every change of what is promised, written by the tables that hold the promises: its sum is what they hold.
create table stock_ledger (
  position bigint generated always as identity primary key,
  sku text not null,
  location text not null,
  delta numeric not null,
  -- RESERVED, ENDED (given back, expired or used by an order), ORDERED, SETTLED (the record counts it from now on, or nothing comes of it)
  kind text not null,
  -- the operation or the reservation
  holder uuid not null,
  at timestamptz not null default clock_timestamp()
);
create index stock_ledger_sku on stock_ledger (sku, position);
create function stock_ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the stock ledger is append-only';
end $$;
create trigger stock_ledger_kept before update or delete on stock_ledger for each statement execute function stock_ledger_is_append_only();

insert into stock_ledger (sku, location, delta, kind, holder) select sku, location, quantity, 'ORDERED', operation_id from demand where acknowledged_at is null and released_at is null;

create function demand_claimed() returns trigger language plpgsql as $$
begin
  insert into stock_ledger (sku, location, delta, kind, holder) select sku, location, quantity, 'ORDERED', operation_id from added where acknowledged_at is null and released_at is null;
  return null;
end $$;
create trigger demand_claimed after insert on demand referencing new table as added for each statement execute function demand_claimed();

create function demand_settled() returns trigger language plpgsql as $$
begin
  insert into stock_ledger (sku, location, delta, kind, holder)
  select sku, location, sum(quantity), case when sum(quantity) > 0 then 'ORDERED' else 'SETTLED' end, operation_id
  from (
    select sku, location, -quantity as quantity, operation_id from before where acknowledged_at is null and released_at is null
    union all select sku, location, quantity, operation_id from after where acknowledged_at is null and released_at is null
  ) as change
  group by operation_id, sku, location having sum(quantity) <> 0;
  return null;
end $$;
create trigger demand_settled after update on demand referencing old table as before new table as after for each statement execute function demand_settled();

create function demand_forgotten() returns trigger language plpgsql as $$
begin
  insert into stock_ledger (sku, location, delta, kind, holder) select sku, location, -quantity, 'SETTLED', operation_id from removed where acknowledged_at is null and released_at is null;
  return null;
end $$;
create trigger demand_forgotten after delete on demand referencing old table as removed for each statement execute function demand_forgotten();

create function pieces_reserved() returns trigger language plpgsql as $$
begin
  insert into stock_ledger (sku, location, delta, kind, holder) select sku, location, quantity, 'RESERVED', reservation_id from added;
  return null;
end $$;
create trigger pieces_reserved after insert on reserved_piece referencing new table as added for each statement execute function pieces_reserved();

create function pieces_freed() returns trigger language plpgsql as $$
begin
  insert into stock_ledger (sku, location, delta, kind, holder) select sku, location, -quantity, 'ENDED', reservation_id from removed;
  return null;
end $$;
create trigger pieces_freed after delete on reserved_piece referencing old table as removed for each statement execute function pieces_freed();
