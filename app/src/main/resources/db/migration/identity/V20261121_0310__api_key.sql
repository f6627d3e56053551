-- Keys of programs that belong to nobody; only what is needed to recognise a key is kept.
create table api_key (
    api_key_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    name varchar(100) not null,
    key_start varchar(20) not null,
    key_hash varchar(64) not null unique,
    created_by varchar(100) not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    last_used_at timestamptz,
    last_used_from varchar(45)
);
create index api_key_by_organisation on api_key (organisation_id, created_at);

create table api_key_scope (
    api_key_id uuid not null references api_key on delete cascade,
    organisation_id uuid not null default potok_organisation() references organisation,
    scope varchar(40) not null,
    primary key (api_key_id, scope)
);

create table api_key_network (
    api_key_id uuid not null references api_key on delete cascade,
    organisation_id uuid not null default potok_organisation() references organisation,
    network varchar(50) not null,
    primary key (api_key_id, network)
);
