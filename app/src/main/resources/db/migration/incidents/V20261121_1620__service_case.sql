create sequence service_case_number;

create table service_case (
    service_case_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    number bigint not null,
    kind varchar(20) not null,
    title varchar(200) not null,
    description text not null,
    -- Where it stands; none before the process has begun and when it is closed.
    stage varchar(40),
    stage_group varchar(80),
    due timestamptz,
    overdue boolean not null,
    priority varchar(10) not null,
    impact varchar(10),
    workaround text,
    window_from timestamptz,
    window_until timestamptz,
    author_id uuid references app_user,
    responsible_id uuid references app_user,
    registered_at timestamptz not null,
    closed_at timestamptz,
    outcome varchar(20),
    reason text,
    unique (organisation_id, number)
);
create index service_case_in_register on service_case (organisation_id, kind, registered_at desc);
create index service_case_open on service_case (organisation_id, kind, due) where closed_at is null;
create index service_case_by_title on service_case using gin (lower(title) gin_trgm_ops);
create index service_case_by_description on service_case using gin (lower(description) gin_trgm_ops);

create table case_stage (
    case_stage_id uuid primary key,
    organisation_id uuid not null references organisation,
    service_case_id uuid not null references service_case,
    stage varchar(40) not null,
    -- How often the case has come to this stage.
    round integer not null,
    -- Number of the finding that it was about; 0 for the case as a whole.
    finding integer not null,
    person_id uuid references app_user,
    finished_at timestamptz not null,
    decision varchar(20) not null,
    fields jsonb not null
);
create index case_stage_of_case on case_stage (service_case_id, finished_at);

create table audit_finding (
    audit_finding_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    service_case_id uuid not null references service_case,
    number integer not null,
    text text not null,
    severity varchar(10) not null,
    responsible_id uuid not null references app_user,
    term date not null,
    state varchar(10) not null,
    solution text,
    overdue boolean not null,
    unique (service_case_id, number)
);
