create table outbox_message (
    outbox_message_id uuid primary key,
    organisation_id uuid not null,
    version bigint not null,
    channel text not null,
    recipient text not null,
    text text not null,
    about text not null,
    created_at timestamptz not null,
    status text not null check (status in ('QUEUED'))
);

comment on column outbox_message.about is 'kind and id of what the message is about, e.g. service-order:<uuid>';

create index outbox_message_created on outbox_message (created_at desc);
