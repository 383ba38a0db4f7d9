-- Writes under way at a source, over all gateways: as many rows as it bears at once. A slot is taken by the statement that marks a leg as
-- sent and given back by the one that ends it.
create table source_slot (
  source text not null,
  slot int not null,
  operation_id uuid,
  position int,
  -- free from then on, whatever became of its holder; null: free
  until timestamptz,
  primary key (source, slot)
);

create table source_pace (
  source text primary key,
  -- until then it asked to be left alone
  not_before timestamptz,
  -- instant of the next call that nobody has reserved, where it bears so many a second
  next_call timestamptz
);
