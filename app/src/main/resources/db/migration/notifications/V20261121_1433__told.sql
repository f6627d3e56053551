-- What somebody was told by one of several channels, until he has it: if that one fails, the next is tried.
create table told (
    told_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    user_id uuid references app_user,
    phone varchar(20),
    kind varchar(80) not null,
    about text not null,
    -- The event's values, sealed.
    content text not null,
    message uuid not null,
    -- Tried so far.
    channels varchar(60) not null,
    told_at timestamptz not null,
    check ((user_id is null) <> (phone is null))
);
create unique index told_message on told (message);
create index told_by_time on told (organisation_id, told_at);
