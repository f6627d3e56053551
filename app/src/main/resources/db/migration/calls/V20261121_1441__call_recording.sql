create table call_recording (
    call_id uuid primary key references call,
    organisation_id uuid not null references organisation,
    content_type text not null,
    content bytea not null,
    fetched_at timestamptz not null
);
-- Sound is compressed already.
alter table call_recording alter column content set storage external;
