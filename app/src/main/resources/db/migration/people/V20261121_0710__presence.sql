create extension if not exists btree_gist;

alter table staff_member add column sip varchar(200);

-- When who answered clients, and when he paused; between the intervals he was not there.
create table presence (
    presence_id uuid primary key,
    organisation_id uuid not null default potok_organisation() references organisation,
    user_id uuid not null references app_user on delete cascade,
    state varchar(10) not null check (state in ('ONLINE', 'BREAK')),
    started_at timestamptz not null,
    ended_at timestamptz check (ended_at >= started_at),
    -- When a page of his was last heard of: the true end, should he just vanish.
    seen_at timestamptz not null,
    exclude using gist (user_id with =, tstzrange(started_at, ended_at) with &&)
);
create unique index presence_open on presence (user_id) where ended_at is null;
create index presence_by_user on presence (user_id, started_at desc);
