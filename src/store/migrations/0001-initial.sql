-- Which store this is: a cursor made by another one (restored, reset) is not continued. The row is made at first open.
create table store_identity (
  singleton boolean primary key default true check (singleton),
  epoch uuid not null,
  created_at timestamptz not null default now()
);

-- Our id for what a source calls a record. Rows of one id in several sources are the same record.
create table cross_reference (
  type text not null,
  source text not null,
  external_id text not null,
  id uuid not null,
  key text,
  created_at timestamptz not null default now(),
  primary key (type, source, external_id),
  unique (id, source)
);
create index cross_reference_key on cross_reference (type, key);

create table operation (
  id uuid primary key,
  kind text not null,
  caller text not null,
  idempotency_key text not null,
  input_hash text not null,
  -- null once its 30 days are over
  input jsonb,
  -- what was decided before the first leg: number, prices, location
  plan jsonb,
  status text not null,
  actor text,
  -- order number or SKU
  subject text,
  outcome jsonb,
  workflow_id text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- set when nothing was sent and the key may be used anew
  key_released_at timestamptz,
  -- set when the outcome was dropped; the key stays used for ever
  expired_at timestamptz
);
create unique index operation_key on operation (caller, kind, idempotency_key) where key_released_at is null;
create index operation_newest on operation (created_at desc, id desc);
create index operation_subject on operation (subject);
create index operation_open on operation (created_at) where status in ('QUEUED', 'RUNNING');

create table operation_leg (
  operation_id uuid not null references operation (id) on delete cascade,
  -- 0: the record
  position int not null,
  source text not null,
  role text not null,
  -- the write that is asked for, e.g. placeOrder
  action text not null,
  status text not null,
  attempts int not null default 0,
  external_id text,
  error text,
  -- first and last time it was sent
  started_at timestamptz,
  sent_at timestamptz,
  finished_at timestamptz,
  state jsonb,
  primary key (operation_id, position)
);

create table order_number (
  channel text primary key,
  next bigint not null
);

create table order_origin (
  number text primary key,
  channel text not null,
  -- GATEWAY, or the name of the source where it was placed
  origin text not null,
  customer_id uuid,
  operation_id uuid,
  created_at timestamptz not null default now()
);
create index order_origin_customer on order_origin (customer_id);

-- Pieces promised to an operation. A row counts until a read of the record that began after acknowledged_at.
create table demand (
  operation_id uuid not null references operation (id) on delete cascade,
  sku text not null,
  location text not null,
  quantity numeric not null check (quantity > 0),
  claimed_at timestamptz not null,
  acknowledged_at timestamptz,
  released_at timestamptz,
  primary key (operation_id, sku)
);
create index demand_counting on demand (sku, acknowledged_at) where released_at is null;

-- Positions are drawn under one advisory transaction lock: commit order is position order. Gaps are possible.
create sequence event_position;
create table event_log (
  position bigint primary key default nextval('event_position'),
  source text not null,
  type text not null,
  key text not null,
  version text,
  state jsonb,
  operation_id uuid,
  occurred_at timestamptz not null default now()
);
create index event_log_key on event_log (type, key, position);
create index event_log_age on event_log (occurred_at);

create table event_head (
  source text not null,
  type text not null,
  key text not null,
  state_hash text not null,
  version text,
  position bigint not null,
  primary key (source, type, key)
);

create table feed (
  source text primary key,
  cursor text,
  epoch text,
  horizon timestamptz,
  owner text,
  lease_until timestamptz,
  updated_at timestamptz not null default now()
);

create table webhook_delivery (
  source text not null,
  delivery_id text not null,
  received_at timestamptz not null default now(),
  primary key (source, delivery_id)
);
create index webhook_delivery_age on webhook_delivery (received_at);

-- Processes that hold their session lock; a row without the lock is a dead process.
create table executor (
  id text primary key,
  started_at timestamptz not null default now()
);

-- The newest level that a storefront was told: a cursor of the record's feed, comparable within its epoch.
create table publication (
  source text not null,
  sku text not null,
  location text not null,
  epoch text not null,
  version text not null,
  published_at timestamptz not null default now(),
  primary key (source, sku, location)
);

-- Whose turn it is where writes must not overtake one another.
create table turn (
  key text primary key,
  holder uuid not null,
  until timestamptz not null
);
