alter table outbox_message drop constraint outbox_message_status_check;
alter table outbox_message add check (status in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED'));

alter table outbox_message add column position bigint generated always as identity;
alter table outbox_message add column account text;
alter table outbox_message add column buttons jsonb not null default '[]';
alter table outbox_message add column in_reply_to text;
alter table outbox_message add column external_id text;
alter table outbox_message add column delivered_at timestamptz;

comment on column outbox_message.position is 'messages to one recipient leave in this order';
comment on column outbox_message.external_id is 'what the other side calls the message';

create index outbox_message_unfinished on outbox_message (organisation_id, channel, recipient, position)
    where status in ('QUEUED', 'SENDING');
create index outbox_message_external on outbox_message (channel, external_id) where external_id is not null;

create table outbox_file (
    outbox_file_id uuid primary key,
    organisation_id uuid not null,
    outbox_message_id uuid not null references outbox_message on delete cascade,
    position integer not null,
    name text not null,
    content_type text not null,
    content bytea not null
);

create index outbox_file_message on outbox_file (outbox_message_id, position);

-- Spring Integration's channel: hints that a message may leave, written with it and heard after commit.
create sequence int_message_seq;

create table int_channel_message (
    message_id char(36) not null,
    group_key char(36) not null,
    created_date bigint not null,
    message_priority bigint,
    message_sequence bigint not null default nextval('int_message_seq'),
    message_bytes bytea,
    region varchar(100) not null,
    constraint int_channel_message_pk primary key (region, group_key, created_date, message_sequence)
);

create index int_channel_message_delete on int_channel_message (region, group_key, message_id);

create function int_channel_message_notify() returns trigger language plpgsql as
$$
begin
    perform pg_notify('int_channel_message_notify', new.region || ' ' || new.group_key);
    return new;
end
$$;

create trigger int_channel_message_notify after insert on int_channel_message
    for each row execute function int_channel_message_notify();
