create table case_link (
    case_link_id uuid primary key,
    organisation_id uuid not null references organisation,
    from_kind varchar(20) not null,
    from_id uuid not null,
    to_kind varchar(20) not null,
    to_id uuid not null,
    unique (organisation_id, from_id, to_id)
);
create index case_link_to on case_link (organisation_id, to_id);
