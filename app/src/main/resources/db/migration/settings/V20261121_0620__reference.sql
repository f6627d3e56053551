-- What is no longer offered stays readable where it was used.
alter table city
    add active boolean not null default true,
    add position integer not null default 0;
alter table phone_line
    add active boolean not null default true,
    add position integer not null default 0;

-- Lists of coded entries; each list uses the columns that it has a need for.
create table reference_item (
    reference_item_id uuid primary key,
    organisation_id uuid not null references organisation default potok_organisation(),
    list varchar(40) not null,
    code varchar(80) not null,
    name text,
    number integer,
    ru text,
    kk text,
    en text,
    zh text,
    active boolean not null default true,
    position integer not null default 0,
    unique (organisation_id, list, code)
);
