alter table outbox_message drop constraint outbox_message_status_check;
alter table outbox_message add check (status in ('QUEUED', 'SENDING', 'SENT', 'FAILED'));

alter table outbox_message add column subject text;
alter table outbox_message add column html text;
-- What the message says is gone from here once it is sent or given up.
alter table outbox_message add column confidential boolean not null default false;
alter table outbox_message add column attempts integer not null default 0;
-- While a message is being sent: when its sender counts as lost.
alter table outbox_message add column next_attempt_at timestamptz not null default now();
alter table outbox_message add column error text;
alter table outbox_message add column sent_at timestamptz;

create index outbox_message_due on outbox_message (channel, next_attempt_at) where status in ('QUEUED', 'SENDING');
