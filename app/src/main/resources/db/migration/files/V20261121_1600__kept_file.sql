create table kept_file (
    kept_file_id uuid primary key,
    organisation_id uuid not null references organisation,
    -- Kind and id of the record it belongs to, maintenance:<uuid>.
    owner varchar(100) not null,
    name varchar(200) not null,
    type varchar(100) not null,
    size bigint not null,
    kept_at timestamptz not null,
    kept_by varchar(200)
);
create index kept_file_by_owner on kept_file (organisation_id, owner, kept_at);

-- Apart, so that lists never read it.
create table kept_file_content (
    kept_file_id uuid primary key references kept_file,
    organisation_id uuid not null references organisation default potok_organisation(),
    content bytea not null
);
