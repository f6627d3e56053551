create sequence conversation_number;

create table conversation (
    conversation_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    number bigint not null,
    channel varchar(20) not null,
    account varchar(200) not null,
    -- The vendor's name of the conversation; what an answer is addressed to.
    chat varchar(400) not null,
    subject text,
    link text,
    client_name text not null,
    client_phone varchar(20),
    client_email text,
    city text,
    rk varchar(50),
    assignee_id uuid references app_user,
    operator_group varchar(80),
    priority varchar(10) not null,
    status varchar(10) not null,
    -- Whether its timeline tells already that it waits for an operator.
    queued boolean not null,
    unread integer not null default 0,
    last_text text not null default '',
    last_message_at timestamptz not null,
    -- Since when the client waits for our answer.
    waiting_since timestamptz,
    escalated_at timestamptz,
    closed_at timestamptz,
    unique (organisation_id, channel, account, chat),
    unique (organisation_id, number)
);
create index conversation_by_status on conversation (organisation_id, status, last_message_at desc);
create index conversation_by_assignee on conversation (organisation_id, assignee_id, status, last_message_at desc);
create index conversation_by_phone on conversation (organisation_id, client_phone);
create index conversation_by_name_part on conversation using gin (lower(client_name) gin_trgm_ops);
create index conversation_by_phone_part on conversation using gin (client_phone gin_trgm_ops);

create table conversation_link (
    conversation_id uuid not null references conversation,
    organisation_id uuid not null references organisation default potok_organisation(),
    kind varchar(20) not null,
    record uuid not null,
    primary key (conversation_id, kind, record)
);
create index conversation_link_by_record on conversation_link (organisation_id, record);

create table conversation_message (
    conversation_message_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    conversation_id uuid not null references conversation,
    incoming boolean not null,
    text text not null,
    author_id uuid references app_user,
    sent_at timestamptz not null,
    arrival bigint generated always as identity,
    -- One that came has none.
    fate varchar(10),
    reason text,
    outbox_message_id uuid,
    vendor_message_id varchar(400)
);
create index conversation_message_in_order on conversation_message (conversation_id, sent_at, arrival);
create unique index conversation_message_of_vendor on conversation_message (conversation_id, vendor_message_id)
    where incoming;
create unique index conversation_message_in_outbox on conversation_message (organisation_id, outbox_message_id);
create index conversation_message_by_text on conversation_message using gin (lower(text) gin_trgm_ops);

create table conversation_file (
    conversation_file_id uuid primary key,
    organisation_id uuid not null references organisation,
    conversation_message_id uuid not null references conversation_message,
    position integer not null,
    name text not null,
    type varchar(100) not null,
    size bigint not null,
    -- Why its content was not kept: a key of the texts.
    refused varchar(60),
    content bytea
);
create index conversation_file_by_message on conversation_file (conversation_message_id, position);

create table canned_reply (
    canned_reply_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    shortcut varchar(40) not null,
    text text not null,
    unique (organisation_id, shortcut)
);
