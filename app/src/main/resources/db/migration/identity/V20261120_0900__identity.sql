create table organisation (
    organisation_id uuid primary key,
    name text not null
);

-- The first organisation of an installation; it gets its name when the installation is set up.
insert into organisation values ('00000000-0000-0000-0000-000000000001', 'Potok');

create table app_user (
    user_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    login varchar(100) not null unique,
    password_hash varchar(100) not null,
    name text not null,
    active boolean not null,
    -- Demo accounts have a published password: they can sign in only while the sandbox is on.
    demo boolean not null
);

create table user_role (
    user_id uuid not null references app_user on delete cascade,
    role varchar(30) not null,
    primary key (user_id, role)
);

create table user_group (
    user_id uuid not null references app_user on delete cascade,
    group_name varchar(60) not null,
    primary key (user_id, group_name)
);
create index user_group_by_name on user_group (group_name);

-- Signs the tokens of the REST interface; all instances share it.
create table signing_key (
    signing_key_id uuid primary key,
    jwk text not null,
    created_at timestamptz not null
);
