-- Words of an organisation in place of ours, and what was made of them.
create table message_template (
    message_template_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    kind varchar(80) not null,
    channel varchar(20) not null,
    language varchar(10) not null,
    subject text,
    text text not null,
    unique (organisation_id, kind, channel, language)
);

-- Only grows; null is "nothing of its own".
create table message_template_change (
    message_template_change_id uuid primary key,
    organisation_id uuid not null references organisation,
    kind varchar(80) not null,
    channel varchar(20) not null,
    language varchar(10) not null,
    old_subject text,
    old_text text,
    new_subject text,
    new_text text,
    changed_by text not null,
    changed_at timestamptz not null,
    undoes uuid
);
create index message_template_change_by_time
    on message_template_change (organisation_id, kind, channel, language, changed_at desc);
