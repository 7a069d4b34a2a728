-- Each municipality sees its own rows and no others, whoever forgets to ask for them; the owner of the tables too.

do $$
declare
  name text;
begin
  for name in
    select tablename from pg_tables where schemaname = 'ayumi' and tablename <> 'municipality'
  loop
    execute format('alter table ayumi.%I enable row level security', name);
    execute format('alter table ayumi.%I force row level security', name);
    -- A custom setting reads '' after its first use in a connection: that is no tenant either.
    execute format(
      'create policy tenant on ayumi.%I
         using (municipality = nullif(current_setting(''ayumi.municipality'', true), ''''))
         with check (municipality = nullif(current_setting(''ayumi.municipality'', true), ''''))', name);
    execute format('grant select, insert, update, delete on ayumi.%I to ayumi_app', name);
  end loop;
end
$$;
revoke update, delete on ayumi.history from ayumi_app;

alter table ayumi.municipality enable row level security;
alter table ayumi.municipality force row level security;
create policy everybody_reads on ayumi.municipality for select using (true);
create policy tenant_writes on ayumi.municipality
  using (municipality = nullif(current_setting('ayumi.municipality', true), ''))
  with check (municipality = nullif(current_setting('ayumi.municipality', true), ''));
grant select, insert, update, delete on ayumi.municipality to ayumi_app;
