create table timeline_entry (
    timeline_entry_id uuid primary key,
    organisation_id uuid not null references organisation,
    subject uuid not null,
    happened_at timestamptz not null,
    actor text,
    kind varchar(60) not null,
    details jsonb not null
);
create index timeline_entry_by_subject on timeline_entry (organisation_id, subject, happened_at);
