create sequence service_report_number;

create table service_report (
    service_report_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    number bigint not null,
    kind varchar(10) not null,
    period_start date not null,
    -- The first day after.
    period_end date not null,
    status varchar(10) not null,
    -- Counts how often it was made.
    edition integer not null,
    opened_at timestamptz not null,
    file_id uuid,
    remarks text,
    recommendations text,
    reviewed_by varchar(200),
    published_at timestamptz,
    unique (organisation_id, number),
    unique (organisation_id, kind, period_start, period_end)
);
create index service_report_by_time on service_report (organisation_id, opened_at desc);
