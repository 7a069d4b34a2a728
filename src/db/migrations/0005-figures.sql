-- 数値の対象・注・取込みの対応表, and what a series prints with.

alter table ayumi.series
  add column short_name text,
  add column digits integer,
  add column rounding_note text,
  add column source text;

create table ayumi.subject (
  municipality text not null references ayumi.municipality,
  subject text not null,
  position integer not null,
  name text not null,
  kind text,
  "order" integer,
  short_name text,
  primary key (municipality, subject)
);

create table ayumi.figure_note (
  municipality text not null references ayumi.municipality,
  id uuid not null,
  position integer not null,
  series text,
  subject text,
  fiscal_year integer,
  note text not null,
  primary key (municipality, id),
  constraint figure_note_once unique nulls not distinct (municipality, series, subject, fiscal_year),
  foreign key (municipality, series) references ayumi.series
);

create table ayumi.figure_map (
  municipality text not null references ayumi.municipality,
  name text not null,
  position integer not null,
  -- json, not jsonb: the order of its columns is the file's.
  map json not null,
  primary key (municipality, name)
);

do $$
declare
  name text;
begin
  foreach name in array array['subject', 'figure_note', 'figure_map']
  loop
    execute format('alter table ayumi.%I enable row level security', name);
    execute format('alter table ayumi.%I force row level security', name);
    execute format(
      'create policy tenant on ayumi.%I
         using (municipality = nullif(current_setting(''ayumi.municipality'', true), ''''))
         with check (municipality = nullif(current_setting(''ayumi.municipality'', true), ''''))', name);
    execute format('grant select, insert, update, delete on ayumi.%I to ayumi_app', name);
    execute format(
      'create trigger history after insert or update or delete on ayumi.%I
         for each row execute function ayumi.write_history(%L)', name, name);
  end loop;
end
$$;

-- Whether a paper is published with its round, or is the office's own.
alter table ayumi.paper add column public boolean not null default true;

-- The figures that the papers of an edition print; null where they print none, and for what was frozen before.
alter table published.edition add column figures json;
alter table published.edition alter column figures set storage external;
