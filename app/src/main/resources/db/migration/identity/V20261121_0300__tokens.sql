-- The private half of a signing key is sealed from now on, and several keys live beside each other while they are
-- exchanged. What the old key signed has ended within hours anyway.
delete from signing_key;
alter table signing_key drop jwk,
    add public_key text not null,
    add sealed_key text not null;

-- One sign-in by the REST interface and all tokens that followed from it; ended by removing it.
create table token_family (
    token_family_id uuid primary key,
    organisation_id uuid not null references organisation,
    user_id uuid not null references app_user on delete cascade,
    -- The user's number at that time: when his has grown, the family is void.
    credentials integer not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    address varchar(45) not null,
    user_agent varchar(300)
);
create index token_family_by_user on token_family (user_id);
create index token_family_by_end on token_family (expires_at);

create table refresh_token (
    token_hash varchar(64) primary key,
    token_family_id uuid not null references token_family on delete cascade,
    organisation_id uuid not null references organisation,
    used_at timestamptz
);
create index refresh_token_by_family on refresh_token (token_family_id);
