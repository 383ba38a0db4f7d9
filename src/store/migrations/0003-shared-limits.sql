-- Writes under way at a source, over all gateways: as many rows as it bears at once. A slot is taken by the statement that marks a leg as
-- sent and given back by the one that ends it.
create table source_slot (
  source text not null,
  slot int not null,
  -- who has it, or had it last
  operation_id uuid,
  position int,
  -- free from then on, whatever became of its holder; null: free
  until timestamptz,
  -- until then the source asked to be left alone; the same in all its rows
  not_before timestamptz,
  primary key (source, slot)
);

create table source_pace (
  source text primary key,
  -- instant of the next call that nobody has reserved, where the source bears so many a second
  next_call timestamptz
);
