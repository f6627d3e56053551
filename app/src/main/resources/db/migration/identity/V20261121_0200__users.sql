alter table app_user
    alter password_hash type varchar(200),
    add email varchar(254),
    add phone varchar(20),
    add zone varchar(60),
    add created_at timestamptz not null default now(),
    -- Null until an invited user has chosen his first password.
    add password_changed_at timestamptz,
    add blocked_at timestamptz,
    add blocked_by uuid,
    add blocked_reason varchar(500),
    -- Sealed; belongs to the sign-in only since the moment beside it, when its first code was right.
    add totp_secret varchar(300),
    add totp_since timestamptz,
    -- The time step of the last code that was accepted: no code opens twice.
    add totp_last_step bigint not null default 0,
    add last_sign_in_at timestamptz;
update app_user set password_changed_at = now();
create unique index app_user_email on app_user (lower(email));

-- Codes that stand in for a lost telephone, each once.
create table recovery_code (
    user_id uuid not null references app_user on delete cascade,
    organisation_id uuid not null default potok_organisation() references organisation,
    code_hash varchar(200) not null,
    primary key (user_id, code_hash)
);

-- Links by which a password is set without the old one; only the hash of the link's secret is known here.
create table password_link (
    token_hash varchar(64) primary key,
    organisation_id uuid not null references organisation,
    user_id uuid not null references app_user on delete cascade,
    invitation boolean not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index password_link_by_user on password_link (user_id);

-- From where links were asked for, so that nobody asks too often.
create table password_ask (
    address varchar(45) not null,
    asked_at timestamptz not null
);
create index password_ask_by_address on password_ask (address, asked_at);

-- How many administrators of the whole installation could still sign in without this one. Counts for all organisations,
-- whoever asks, and lets only one ask at a time, so that two cannot block each other at once.
create function other_administrators(without uuid, sandbox boolean) returns bigint
    language plpgsql volatile security definer set search_path = public as
$$
begin
    perform pg_advisory_xact_lock(4711002);
    return (select count(*) from app_user u join user_role r on r.user_id = u.user_id and r.role = 'ADMIN'
            where u.user_id <> without and u.active and (sandbox or not u.demo));
end
$$;

create unique index organisation_name on organisation (lower(name));
