-- Lets a statement whose answer nobody waits for undo the transaction in which it finds that the operation has become another process's.
create function must_be_ours(ours boolean) returns void language plpgsql as $$
begin
  if not ours then raise exception 'the operation is another process''s now, or has ended' using errcode = 'UCG01'; end if;
end $$;
