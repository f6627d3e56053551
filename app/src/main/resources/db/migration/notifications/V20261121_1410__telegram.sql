-- Who is behind a chat with the bot: a user, a client, or one who is both.
create table telegram_chat (
    telegram_chat_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    chat varchar(30) not null,
    name text not null,
    user_id uuid references app_user,
    phone varchar(20),
    linked_at timestamptz not null,
    unique (organisation_id, chat),
    unique (organisation_id, user_id),
    unique (organisation_id, phone),
    check (user_id is not null or phone is not null)
);
-- Asked over all organisations for each update.
create index telegram_chat_by_chat on telegram_chat (chat);

-- Links that join a chat with a person once.
create table telegram_link (
    token_hash varchar(64) primary key,
    organisation_id uuid not null references organisation,
    user_id uuid references app_user,
    phone varchar(20),
    expires_at timestamptz not null,
    check ((user_id is null) <> (phone is null))
);
create index telegram_link_by_end on telegram_link (expires_at);
