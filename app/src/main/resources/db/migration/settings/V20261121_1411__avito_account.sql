-- Accounts at Avito; client secret and webhook token are sealed.
create table avito_account (
    avito_account_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    name text not null,
    avito_user_id varchar(20) not null,
    client_id text not null,
    client_secret text not null,
    webhook_token text not null,
    city text,
    rk varchar(50),
    active boolean not null,
    -- Messages are told by Avito's id: one belongs to one organisation.
    constraint avito_account_user unique (avito_user_id)
);
create index avito_account_by_organisation on avito_account (organisation_id);
