-- A place of an organisation: a pick-up point, an office, a warehouse.
create table point (
    point_id uuid primary key,
    organisation_id uuid not null references organisation,
    name text not null,
    address text not null,
    active boolean not null default true,
    position integer not null default 0,
    unique (organisation_id, name)
);

-- No organisation: the whole installation's. No point: the whole organisation's. The narrowest value counts.
create table setting_value (
    setting_value_id uuid primary key,
    organisation_id uuid references organisation,
    point_id uuid references point on delete cascade,
    key varchar(80) not null,
    -- Secrets are sealed.
    value text not null,
    unique nulls not distinct (organisation_id, point_id, key)
);

-- What people changed in settings and reference data; null is "nothing of its own".
create table setting_change (
    setting_change_id uuid primary key,
    organisation_id uuid references organisation,
    point_id uuid,
    list varchar(40) not null,
    record varchar(80) not null,
    old_value text,
    new_value text,
    changed_by text not null,
    address text not null,
    changed_at timestamptz not null,
    undoes uuid
);
create index setting_change_by_time on setting_change (organisation_id, changed_at desc);
create index setting_change_by_record on setting_change (organisation_id, list, record, changed_at desc);

create table organisation_logo (
    organisation_id uuid primary key references organisation,
    version varchar(64) not null,
    png bytea not null
);
