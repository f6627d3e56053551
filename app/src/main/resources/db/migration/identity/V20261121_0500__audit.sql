-- Who did what to which record. Rows are only added: no right to change or delete them is given to the application.
create table audit_entry (
    audit_entry_id bigint generated always as identity primary key,
    -- Null for what concerns the whole installation. No foreign key: the log outlives what it tells of.
    organisation_id uuid,
    happened_at timestamptz not null,
    actor_kind varchar(10) not null,
    actor_id uuid,
    actor_login varchar(200),
    actor_name text,
    address varchar(60),
    -- Method and path pattern of the request, or the job or outside system at work.
    via varchar(300),
    request_id varchar(40),
    action varchar(60) not null,
    record_kind varchar(80),
    record_id varchar(200),
    -- The business key of the process that the entry belongs to: the id of its order, call, incident.
    case_id varchar(200),
    caption text,
    old jsonb,
    new jsonb
);
create index audit_entry_by_organisation on audit_entry (organisation_id, happened_at desc, audit_entry_id desc);
create index audit_entry_by_time on audit_entry (happened_at desc, audit_entry_id desc);
create index audit_entry_by_action on audit_entry (action, happened_at desc, audit_entry_id desc);
create index audit_entry_by_actor on audit_entry (actor_login, happened_at desc, audit_entry_id desc);
create index audit_entry_by_record on audit_entry (record_id, happened_at desc, audit_entry_id desc)
    where record_id is not null;
create index audit_entry_by_case on audit_entry (case_id, happened_at desc, audit_entry_id desc)
    where case_id is not null;

-- What people search for: words of the caption, the address and the values, whole or their beginnings.
create function audit_words(caption text, address text, old jsonb, new jsonb) returns tsvector immutable language sql
    return to_tsvector('simple', coalesce(caption, '') || ' ' || coalesce(address, ''))
        || jsonb_to_tsvector('simple', coalesce(old, '{}'), '["string", "numeric", "boolean"]')
        || jsonb_to_tsvector('simple', coalesce(new, '{}'), '["string", "numeric", "boolean"]');
create index audit_entry_by_words on audit_entry using gin (audit_words(caption, address, old, new));

-- Everybody writes, whomever he works for; read is what the own organisation did.
alter table audit_entry enable row level security;
create policy own_organisation on audit_entry for select
    using ((select potok_everywhere()) or organisation_id = (select potok_organisation()));
create policy written_by_all on audit_entry for insert with check (true);

-- The same rows for who searches. Row-level security would keep the search for words from its index; the owner's view
-- does not, and the application can make no function that would show it more.
create view audit_log as
    select * from audit_entry
    where (select potok_everywhere()) or organisation_id = (select potok_organisation());

-- A sealed block of entries; its hash holds that of the block before it, so nothing old changes unseen.
create table audit_seal (
    n bigint primary key,
    ids int8multirange not null,
    -- The greatest id in this block and those before it.
    through bigint not null,
    entries integer not null,
    -- 32 bytes for each entry, in the order of the ids; null when retention has removed the entries.
    marks bytea,
    digest bytea not null,
    hash bytea not null,
    sealed_at timestamptz not null
);
create index audit_seal_by_time on audit_seal (sealed_at);
create index audit_seal_by_end on audit_seal (through);

-- The mark of one entry, the same in each session's time zone and language.
create function audit_mark(entry audit_entry) returns bytea stable language sql return
    sha256(convert_to(jsonb_build_array(
        entry.audit_entry_id, entry.organisation_id,
        to_char(entry.happened_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
        entry.actor_kind, entry.actor_id, entry.actor_login, entry.actor_name, entry.address, entry.via,
        entry.request_id, entry.action, entry.record_kind, entry.record_id, entry.case_id, entry.caption,
        entry.old, entry.new)::text, 'UTF8'));

create function audit_hash(previous bytea, seal audit_seal) returns bytea stable language sql return
    sha256(coalesce(previous, ''::bytea) || seal.digest || convert_to(jsonb_build_array(
        seal.n, seal.ids::text, seal.through, seal.entries,
        to_char(seal.sealed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'))::text, 'UTF8'));

-- Ids up to this one were given out longer ago than the interval: what is not sealed by then never came.
create function audit_settled(pause interval) returns bigint stable language sql return
    coalesce((select through from audit_seal where sealed_at < clock_timestamp() - pause
              order by sealed_at desc limit 1), 0);

-- Ids that are sealed already, among those after the given one.
create function audit_sealed(after bigint) returns int8multirange stable language sql return
    coalesce((select range_agg(ids) from audit_seal where through > after), '{}');

-- Seals what is new. Transactions end in another order than their ids, so latecomers within the pause are looked for.
create function audit_seal_next(pause interval, most integer) returns integer language plpgsql as $$
declare
    last audit_seal;
    next audit_seal;
    settled bigint;
    sealed int8multirange;
begin
    if not pg_try_advisory_xact_lock(hashtext('potok.audit.seal')) then
        return 0;
    end if;
    select * into last from audit_seal order by n desc limit 1;
    settled := audit_settled(pause);
    sealed := audit_sealed(settled);
    select count(*), range_agg(int8range(found.id, found.id, '[]')), max(found.id),
           string_agg(found.mark, ''::bytea order by found.id)
    into next.entries, next.ids, next.through, next.marks
    from (select audit_entry_id as id, audit_mark(audit_entry) as mark
          from audit_entry
          where audit_entry_id > settled and not sealed @> audit_entry_id
          order by audit_entry_id
          limit most) found;
    if next.entries = 0 then
        return 0;
    end if;
    next.n := coalesce(last.n, 0) + 1;
    next.through := greatest(next.through, last.through);
    next.digest := sha256(next.marks);
    next.sealed_at := clock_timestamp();
    next.hash := audit_hash(last.hash, next);
    insert into audit_seal select next.*;
    return next.entries;
end
$$;

-- The only way by which entries go: whole blocks, the oldest first, and never young ones. The seals stay.
create function audit_purge(days integer) returns bigint security definer set search_path = public, pg_temp
    language plpgsql as $$
declare
    purged bigint;
    last bigint;
    gone bigint;
begin
    if days < 180 then
        raise exception 'Audit entries are kept 180 days at least' using errcode = 'check_violation';
    end if;
    perform pg_advisory_xact_lock(hashtext('potok.audit.purge'));
    select coalesce(max((new ->> 'throughBlock')::bigint), 0) into purged
    from audit_entry where record_id = 'audit' and action = 'AUDIT_PURGED';
    select coalesce(min(n) - 1, (select max(n) from audit_seal)) into last
    from audit_seal where sealed_at >= clock_timestamp() - make_interval(days => days);
    if last is null or last <= purged then
        return 0;
    end if;
    delete from audit_entry using (select unnest(ids) as span from audit_seal where n > purged and n <= last) block
    where audit_entry_id >= lower(block.span) and audit_entry_id < upper(block.span);
    get diagnostics gone = row_count;
    update audit_seal set marks = null where n > purged and n <= last;
    insert into audit_entry (happened_at, actor_kind, actor_login, action, record_kind, record_id, new)
    values (clock_timestamp(), 'SYSTEM', 'retention', 'AUDIT_PURGED', 'AuditLog', 'audit',
            jsonb_build_object('throughBlock', last, 'entries', gone, 'days', days));
    return gone;
end
$$;
revoke execute on function audit_purge(integer) from public;
