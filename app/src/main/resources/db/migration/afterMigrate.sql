-- Runs after each migration, as the owner: row-level security on every table that has an organisation, and the
-- application's rights. The application owns nothing.
do $$
declare
    guarded record;
begin
    for guarded in
        select attribute.attrelid::regclass as name
        from pg_attribute attribute
        join pg_class on pg_class.oid = attribute.attrelid
        where attribute.attname = 'organisation_id'
          and pg_class.relkind in ('r', 'p')
          and pg_class.relnamespace = 'public'::regnamespace
          and pg_class.relname <> 'organisation'
          and not exists (select 1 from pg_policy where polrelid = attribute.attrelid and polname = 'own_organisation')
    loop
        execute format('alter table %s enable row level security', guarded.name);
        execute format(
            'create policy own_organisation on %s'
                ' using ((select potok_everywhere()) or organisation_id = (select potok_organisation()))',
            guarded.name);
        -- What has no organisation is the whole installation's: all may read it, system work alone writes it.
        execute format(
            'create policy of_installation on %s for select using (organisation_id is null)', guarded.name);
    end loop;

    -- Row-level security keeps operators that might leak from the indexes; LIKE and the
    -- search for words may not use their indexes otherwise. Only a superuser can say that it does not leak.
    if (select rolsuper from pg_roles where rolname = current_user) then
        alter function pg_catalog.textlike(text, text) leakproof;
        alter function pg_catalog.texticlike(text, text) leakproof;
        alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
    end if;
end
$$;

grant usage on schema public to ${app-role};
grant select, insert, update, delete on all tables in schema public to ${app-role};
grant usage, select on all sequences in schema public to ${app-role};
-- To free the room of deleted rows and count rows anew, in planned maintenance.
grant maintain on all tables in schema public to ${app-role};
revoke insert, update, delete on flyway_schema_history from ${app-role};

-- The audit log only grows, and neither ids nor marks are chosen by who writes.
revoke all on audit_entry, audit_seal, audit_log from ${app-role};
grant select on audit_entry, audit_seal, audit_log to ${app-role};
grant insert (organisation_id, happened_at, actor_kind, actor_id, actor_login, actor_name, address, via, request_id,
              action, record_kind, record_id, case_id, caption, old, new) on audit_entry to ${app-role};
grant insert on audit_seal to ${app-role};
grant execute on function audit_purge(integer) to ${app-role};

-- The history of settings only grows.
revoke update, delete on setting_change from ${app-role};
