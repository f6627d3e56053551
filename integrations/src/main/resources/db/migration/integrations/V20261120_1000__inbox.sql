create table inbox_event (
    inbox_event_id uuid primary key,
    organisation_id uuid not null,
    position bigint generated always as identity,
    source text not null,
    event_id text not null,
    kind text not null,
    stream text,
    payload text not null,
    received_at timestamptz not null,
    status text not null check (status in ('NEW', 'DONE', 'FAILED', 'DEAD')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    error text,
    processed_at timestamptz,
    unique (source, event_id)
);

comment on column inbox_event.stream is 'events of one stream are handled in the order of their position';
comment on column inbox_event.payload is 'as it was received; text, since jsonb refuses some valid JSON';

create index inbox_event_unfinished on inbox_event (position) where status in ('NEW', 'FAILED');
create index inbox_event_unfinished_stream on inbox_event (source, stream, position) where status in ('NEW', 'FAILED');
create index inbox_event_status on inbox_event (status, position);
create index inbox_event_position on inbox_event (position);
