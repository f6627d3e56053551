create table client (
    client_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    phone varchar(20) not null,
    name text,
    address text,
    created_at timestamptz not null default now(),
    unique (organisation_id, phone)
);
