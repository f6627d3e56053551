create sequence maintenance_number;

create table maintenance_list_item (
    maintenance_list_item_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    frequency varchar(10) not null,
    position integer not null,
    -- Of an item that the product brings; its title is a text then, until somebody gives it his own.
    code varchar(40),
    title varchar(200),
    system_check varchar(20),
    active boolean not null default true,
    unique (organisation_id, code)
);
create index maintenance_list_item_in_order on maintenance_list_item (organisation_id, frequency, position);

create table maintenance (
    maintenance_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    number bigint not null,
    frequency varchar(10) not null,
    period_start date not null,
    status varchar(10) not null,
    opened_at timestamptz not null,
    due_at timestamptz,
    overdue_told_at timestamptz,
    closed_at timestamptz,
    unique (organisation_id, number),
    -- However many instances of the product look at the calendar, a period is worked once.
    unique (organisation_id, frequency, period_start)
);
create index maintenance_by_time on maintenance (organisation_id, opened_at desc);

create table maintenance_item (
    maintenance_item_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    maintenance_id uuid not null references maintenance,
    position integer not null,
    code varchar(40),
    title varchar(200),
    system_check varchar(20),
    status varchar(10) not null,
    -- What the system found, in order; null while it has not looked.
    findings jsonb,
    checked_at timestamptz,
    evidence text,
    reason text,
    done_by varchar(200),
    done_at timestamptz
);
create index maintenance_item_in_order on maintenance_item (maintenance_id, position);
