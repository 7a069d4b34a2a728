-- 版: what was published, frozen. It leans on no table of the living data, so no change there can reach it.
-- Everybody may read; a municipality adds its own; nobody may alter or remove.

create schema published;
grant usage on schema published to ayumi_app;

create table published.edition (
  municipality text not null,
  plan text not null,
  id text not null,
  round text not null,
  -- The place of the round in the plan's calendar, and the number of times it was published: they order the editions.
  round_position integer not null,
  issue integer not null check (issue >= 1),
  format integer not null,
  frozen_at timestamptz not null default now(),
  -- What a list of plans says of it: the municipality, and the plan's id, title and years.
  summary json not null,
  -- The values, and the same without their texts, which is all that a list of items needs.
  record json not null,
  outline json not null,
  primary key (municipality, plan, id),
  constraint edition_issue unique (municipality, plan, round, issue)
);

create table published.report (
  municipality text not null,
  plan text not null,
  edition text not null,
  -- The last step of its address: the edition's own id for the plan's first paper.
  address text not null,
  paper text not null,
  position integer not null,
  title text not null,
  tree json not null,
  primary key (municipality, plan, address),
  foreign key (municipality, plan, edition) references published.edition
);

create table published.file (
  municipality text not null,
  plan text not null,
  address text not null,
  name text not null,
  position integer not null,
  form text not null,
  type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  primary key (municipality, plan, address, name),
  foreign key (municipality, plan, address) references published.report
);

-- Read a thousand times for each time it is written: unpacking would cost more than the room.
alter table published.edition alter column record set storage external, alter column outline set storage external;

-- Which edition the pages of a plan show.
create table published.shown (
  municipality text not null,
  plan text not null,
  edition text not null,
  primary key (municipality, plan),
  foreign key (municipality, plan, edition) references published.edition
);

-- What is found by search, of the editions shown.
create table published.entry (
  municipality text not null,
  plan text not null,
  item text not null,
  position integer not null,
  municipality_name text not null,
  plan_title text not null,
  title text not null,
  -- The form by which text is found (keyOf), and its pairs of letters.
  search_key text not null,
  pairs text[] not null,
  primary key (municipality, plan, item)
);
create index entry_pairs on published.entry using gin (pairs);

do $$
declare
  name text;
begin
  for name in select tablename from pg_tables where schemaname = 'published'
  loop
    execute format('alter table published.%I enable row level security', name);
    execute format('alter table published.%I force row level security', name);
    execute format('create policy everybody_reads on published.%I for select using (true)', name);
    execute format(
      'create policy own_municipality_adds on published.%I for insert
         with check (municipality = nullif(current_setting(''ayumi.municipality'', true), ''''))', name);
    execute format('grant select, insert on published.%I to ayumi_app', name);
  end loop;
end
$$;

grant update (edition), delete on published.shown to ayumi_app;
create policy own_municipality_turns on published.shown for update
  using (municipality = nullif(current_setting('ayumi.municipality', true), ''));
create policy own_municipality_hides on published.shown for delete
  using (municipality = nullif(current_setting('ayumi.municipality', true), ''));

grant delete on published.entry to ayumi_app;
create policy own_municipality_replaces on published.entry for delete
  using (municipality = nullif(current_setting('ayumi.municipality', true), ''));
