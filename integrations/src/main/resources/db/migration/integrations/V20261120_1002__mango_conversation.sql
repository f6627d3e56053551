create table mango_conversation (
    mango_conversation_id uuid primary key,
    organisation_id uuid not null,
    version bigint not null,
    entry_id text not null,
    direction text check (direction in ('INTERNAL', 'INCOMING', 'OUTGOING')),
    client text,
    line text,
    command_id text,
    recording_id text,
    announced boolean not null,
    legs jsonb not null,
    unique (organisation_id, entry_id)
);

comment on column mango_conversation.legs is 'highest sequence number heard of, by call_id';
