-- 履歴: who changed what from what to what, written by the database in the same transaction. Nobody may alter it.

create table ayumi.history (
  municipality text not null,
  id uuid not null default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  "table" text not null,
  change text not null check (change in ('insert', 'update', 'delete')),
  before jsonb,
  after jsonb,
  primary key (municipality, id)
);
create index history_at on ayumi.history (municipality, at);

-- The table's name comes as an argument: on a distributed table the trigger's own name for it carries the shard's number.
create function ayumi.write_history() returns trigger language plpgsql as $$
begin
  insert into ayumi.history (municipality, actor, "table", change, before, after)
  values (
    coalesce(new.municipality, old.municipality),
    coalesce(nullif(current_setting('ayumi.actor', true), ''), session_user),
    tg_argv[0],
    lower(tg_op),
    case when tg_op = 'INSERT' then null else to_jsonb(old) end,
    case when tg_op = 'DELETE' then null else to_jsonb(new) end
  );
  return null;
end
$$;

do $$
declare
  name text;
begin
  for name in
    select tablename from pg_tables where schemaname = 'ayumi' and tablename <> 'history'
  loop
    execute format(
      'create trigger history after insert or update or delete on ayumi.%I
         for each row execute function ayumi.write_history(%L)', name, name);
  end loop;
end
$$;
