-- What somebody says of himself on the channel web, and nobody has proved.
alter table conversation add stated_phone varchar(20);
alter table conversation add stated_email text;
-- The account of ours whose own he showed to be by signing in.
alter table conversation add client_user_id uuid references app_user;

create table web_chat_address (
    web_chat_address_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    -- What stands in the public page's address.
    public_key varchar(40) not null unique,
    made_at timestamptz not null,
    unique (organisation_id)
);

create table web_guest (
    web_guest_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    -- Of what his browser keeps.
    token_hash varchar(64) not null unique,
    name text not null,
    phone varchar(20),
    email text,
    came_at timestamptz not null,
    seen_at timestamptz not null
);
create index web_guest_by_seen on web_guest (organisation_id, seen_at);
