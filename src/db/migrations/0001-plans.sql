-- Everything a municipality records, each table led by its code, so that the tables can be distributed by it.
-- `position` is the place a row has in the city's own order. `json`, not `jsonb`, where the order of keys is the city's too.
-- The role ayumi_app, which inTenant() puts on, is made by the migrator: whoever may not make roles is told how.

create schema ayumi;
grant usage on schema ayumi to ayumi_app;

-- The list of municipalities is no plan data: everybody may read it (a reference table where tables are distributed).
create table ayumi.municipality (
  municipality text not null check (municipality ~ '^[0-9]{6}$'),
  name text not null,
  kana text,
  prefecture text,
  kind text not null check (kind in ('city', 'town', 'village', 'ward', 'prefecture')),
  writing json not null,
  primary key (municipality)
);

create table ayumi.department (
  municipality text not null references ayumi.municipality,
  id text not null,
  position integer not null,
  name text not null,
  kind text,
  parent text,
  "order" integer,
  since text,
  until text,
  successors text[] not null,
  primary key (municipality, id),
  foreign key (municipality, parent) references ayumi.department deferrable initially deferred
);

-- 席: the role a person has in a department. Who sits there is the business of accounts.
create table ayumi.seat (
  municipality text not null references ayumi.municipality,
  id text not null,
  department text,
  role text not null,
  since text,
  until text,
  primary key (municipality, id),
  foreign key (municipality, department) references ayumi.department
);

create table ayumi.plan (
  municipality text not null references ayumi.municipality,
  id text not null,
  position integer not null,
  title text not null,
  short_title text,
  "from" integer not null,
  "to" integer not null,
  levels text[] not null,
  open_departments text,
  tallies json not null,
  proposals json not null,
  primary key (municipality, id)
);

create table ayumi.schedule_word (
  municipality text not null,
  plan text not null,
  word text not null,
  position integer not null,
  due boolean not null,
  continues boolean not null,
  primary key (municipality, plan, word),
  foreign key (municipality, plan) references ayumi.plan
);

create table ayumi.axis (
  municipality text not null,
  plan text not null,
  id text not null,
  position integer not null,
  name text not null,
  primary key (municipality, plan, id),
  foreign key (municipality, plan) references ayumi.plan
);

create table ayumi.assessor (
  municipality text not null,
  plan text not null,
  id text not null,
  position integer not null,
  name text not null,
  primary key (municipality, plan, id),
  foreign key (municipality, plan) references ayumi.plan
);

create table ayumi.scale (
  municipality text not null,
  plan text not null,
  axis text not null,
  position integer not null,
  version text not null,
  primary key (municipality, plan, axis),
  foreign key (municipality, plan, axis) references ayumi.axis
);

create table ayumi.mark (
  municipality text not null,
  plan text not null,
  axis text not null,
  symbol text not null,
  position integer not null,
  label text,
  meaning text,
  "order" integer,
  counts_as text not null,
  under text,
  points numeric,
  primary key (municipality, plan, axis, symbol),
  foreign key (municipality, plan, axis) references ayumi.scale,
  foreign key (municipality, plan, axis, under) references ayumi.mark deferrable initially deferred
);

create table ayumi.declared_field (
  municipality text not null,
  plan text not null,
  key text not null,
  position integer not null,
  name text not null,
  note text,
  public boolean not null,
  primary key (municipality, plan, key),
  foreign key (municipality, plan) references ayumi.plan
);

create table ayumi.round (
  municipality text not null,
  plan text not null,
  id text not null,
  position integer not null,
  name text,
  fiscal_year integer not null,
  period text not null,
  kind text not null,
  as_of text,
  follows text,
  published_on text,
  published_number text,
  published_act text,
  primary key (municipality, plan, id),
  foreign key (municipality, plan) references ayumi.plan,
  foreign key (municipality, plan, follows) references ayumi.round deferrable initially deferred
);

create table ayumi.paper (
  municipality text not null,
  plan text not null,
  id text not null,
  position integer not null,
  title text not null,
  subtitles text[] not null,
  body text not null,
  sections json not null,
  primary key (municipality, plan, id),
  foreign key (municipality, plan) references ayumi.plan
);

create table ayumi.narrative (
  municipality text not null,
  plan text not null,
  section text not null,
  position integer not null,
  text text not null,
  primary key (municipality, plan, section),
  foreign key (municipality, plan) references ayumi.plan
);

create table ayumi.heading (
  municipality text not null,
  plan text not null,
  path text not null,
  position integer not null,
  level integer not null,
  name text not null,
  short_name text,
  primary key (municipality, plan, path),
  foreign key (municipality, plan) references ayumi.plan
);

create table ayumi.item (
  municipality text not null,
  plan text not null,
  code text not null,
  position integer not null,
  heading text,
  title text not null,
  summary text,
  lead text[] not null,
  partners text[] not null,
  fiscal_year integer,
  target_year integer,
  weight integer,
  tags text[] not null,
  inferred boolean not null,
  primary key (municipality, plan, code),
  foreign key (municipality, plan) references ayumi.plan,
  foreign key (municipality, plan, heading) references ayumi.heading
);

create table ayumi.action (
  municipality text not null,
  plan text not null,
  item text not null,
  number text not null,
  position integer not null,
  title text not null,
  primary key (municipality, plan, item, number),
  foreign key (municipality, plan, item) references ayumi.item
);

create table ayumi.schedule_cell (
  municipality text not null,
  plan text not null,
  id uuid not null,
  position integer not null,
  item text not null,
  action text,
  layer text not null,
  period text not null,
  word text not null,
  inferred boolean not null,
  primary key (municipality, plan, id),
  constraint schedule_cell_once unique nulls not distinct (municipality, plan, item, action, layer, period),
  foreign key (municipality, plan, item) references ayumi.item,
  foreign key (municipality, plan, item, action) references ayumi.action,
  foreign key (municipality, plan, word) references ayumi.schedule_word
);

create table ayumi.lifecycle_event (
  municipality text not null,
  plan text not null,
  id uuid not null,
  position integer not null,
  item text not null,
  action text,
  kind text not null,
  date text,
  fiscal_year integer,
  target text,
  reason text,
  decided_by text,
  inferred boolean not null,
  primary key (municipality, plan, id),
  foreign key (municipality, plan, item) references ayumi.item,
  foreign key (municipality, plan, item, action) references ayumi.action,
  foreign key (municipality, plan, target) references ayumi.item
);

create table ayumi.year_plan (
  municipality text not null,
  plan text not null,
  item text not null,
  fiscal_year integer not null,
  position integer not null,
  text text,
  primary key (municipality, plan, item, fiscal_year),
  foreign key (municipality, plan, item) references ayumi.item
);

create table ayumi.answer (
  municipality text not null,
  plan text not null,
  round text not null,
  item text not null,
  position integer not null,
  result text,
  next_steps text,
  issues text,
  note text,
  declared json not null,
  primary key (municipality, plan, round, item),
  foreign key (municipality, plan, round) references ayumi.round,
  foreign key (municipality, plan, item) references ayumi.item
);

-- What a partner department (関係課) says of its part.
create table ayumi.answer_part (
  municipality text not null,
  plan text not null,
  round text not null,
  item text not null,
  department text not null,
  text text,
  primary key (municipality, plan, round, item, department),
  foreign key (municipality, plan, round, item) references ayumi.answer,
  foreign key (municipality, department) references ayumi.department
);

-- Submit, approve, send back, …: who, when and why.
create table ayumi.answer_step (
  municipality text not null,
  plan text not null,
  round text not null,
  item text not null,
  id uuid not null,
  kind text not null,
  actor text not null,
  at timestamptz not null,
  reason text,
  primary key (municipality, plan, round, item, id),
  foreign key (municipality, plan, round, item) references ayumi.answer
);

create table ayumi.rating (
  municipality text not null,
  plan text not null,
  round text not null,
  item text not null,
  axis text not null,
  assessor text not null,
  position integer not null,
  mark text not null,
  points numeric,
  reason text,
  inferred boolean not null,
  primary key (municipality, plan, round, item, axis, assessor),
  foreign key (municipality, plan, round) references ayumi.round,
  foreign key (municipality, plan, item) references ayumi.item,
  foreign key (municipality, plan, axis, mark) references ayumi.mark,
  foreign key (municipality, plan, assessor) references ayumi.assessor
);

create table ayumi.indicator (
  municipality text not null,
  plan text not null,
  id text not null,
  position integer not null,
  item text,
  heading text,
  name text not null,
  unit text,
  direction text,
  baseline numeric,
  baseline_at text,
  rule text,
  measured_at text,
  primary key (municipality, plan, id),
  foreign key (municipality, plan) references ayumi.plan,
  foreign key (municipality, plan, item) references ayumi.item,
  foreign key (municipality, plan, heading) references ayumi.heading
);

create table ayumi.indicator_value (
  municipality text not null,
  plan text not null,
  id uuid not null,
  position integer not null,
  indicator text not null,
  -- A fiscal year, or `plan` for the whole period.
  fiscal_year text not null check (fiscal_year ~ '^([0-9]{4}|plan)$'),
  measured_at text,
  target numeric,
  actual numeric,
  state text,
  judged text,
  primary key (municipality, plan, id),
  constraint indicator_value_once
    unique nulls not distinct (municipality, plan, indicator, fiscal_year, measured_at),
  foreign key (municipality, plan, indicator) references ayumi.indicator
);

create table ayumi.effect (
  municipality text not null,
  plan text not null,
  id uuid not null,
  position integer not null,
  item text,
  heading text,
  fiscal_year integer not null,
  kind text,
  measure text not null,
  planned numeric,
  actual numeric,
  continuing boolean not null,
  base_year integer,
  fund text,
  method text,
  primary key (municipality, plan, id),
  foreign key (municipality, plan) references ayumi.plan,
  foreign key (municipality, plan, item) references ayumi.item,
  foreign key (municipality, plan, heading) references ayumi.heading
);

-- An opinion with the city's reply.
create table ayumi.opinion (
  municipality text not null,
  plan text not null,
  id uuid not null,
  position integer not null,
  round text not null,
  item text,
  heading text,
  body text not null,
  member text,
  opinion text not null,
  reply text,
  state text,
  primary key (municipality, plan, id),
  foreign key (municipality, plan, round) references ayumi.round,
  foreign key (municipality, plan, item) references ayumi.item,
  foreign key (municipality, plan, heading) references ayumi.heading
);

create table ayumi.revision (
  municipality text not null,
  plan text not null,
  revision text not null,
  position integer not null,
  date text,
  what text not null,
  reason text,
  decided_by text,
  primary key (municipality, plan, revision),
  foreign key (municipality, plan) references ayumi.plan
);

create table ayumi.printed (
  municipality text not null,
  plan text not null,
  round text not null,
  "table" text not null,
  "row" text not null,
  "column" text not null,
  position integer not null,
  printed text not null,
  note text,
  primary key (municipality, plan, round, "table", "row", "column"),
  foreign key (municipality, plan, round) references ayumi.round
);

-- 確認済みの指摘: a finding that was confirmed, with the reason.
create table ayumi.waiver (
  municipality text not null,
  plan text not null,
  round text not null,
  rule text not null,
  place text not null,
  reason text not null,
  primary key (municipality, plan, round, rule, place),
  foreign key (municipality, plan, round) references ayumi.round
);

-- 会議提出版: a frozen copy for a named meeting; not public.
create table ayumi.meeting_copy (
  municipality text not null,
  plan text not null,
  id text not null,
  round text not null,
  meeting text not null,
  date text,
  number text,
  record json not null,
  primary key (municipality, plan, id),
  foreign key (municipality, plan, round) references ayumi.round
);

-- 過年度修正: a value of a past round that was corrected, and what stood there before.
create table ayumi.correction (
  municipality text not null,
  plan text not null,
  id uuid not null,
  round text not null,
  place text not null,
  before text,
  after text,
  reason text,
  primary key (municipality, plan, id),
  foreign key (municipality, plan, round) references ayumi.round
);

create table ayumi.series (
  municipality text not null references ayumi.municipality,
  series text not null,
  position integer not null,
  name text not null,
  unit text,
  "group" text,
  "order" integer,
  identity text,
  primary key (municipality, series)
);

create table ayumi.figure (
  municipality text not null,
  "group" text not null,
  series text not null,
  subject text not null,
  fiscal_year integer not null,
  position integer not null,
  value numeric,
  unit text,
  state text,
  note text,
  primary key (municipality, "group", series, subject, fiscal_year),
  foreign key (municipality, series) references ayumi.series
);
