-- A mail as it came, until it is handled: the inbox keeps its headers only.
create table received_mail (
    received_mail_id uuid primary key,
    organisation_id uuid not null,
    source bytea not null
);

-- To which conversation a mail belongs, ours and theirs.
create table mail_thread (
    mail_thread_id uuid primary key,
    organisation_id uuid not null,
    message_id text not null,
    root text not null,
    unique (organisation_id, message_id)
);

create index inbox_event_processed on inbox_event (processed_at) where status = 'DONE';
create index inbox_event_content on inbox_event (processed_at) where status = 'DONE' and payload <> '';
