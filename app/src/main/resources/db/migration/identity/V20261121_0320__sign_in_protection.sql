-- Failed sign-ins and locks know no organisation: they are written before anybody is known, also for logins that do
-- not exist. Who may read which is decided by joining the users, whose rows are guarded.
create table sign_in_failure (
    sign_in_failure_id bigint generated always as identity primary key,
    login varchar(100) not null,
    address varchar(45) not null,
    user_agent varchar(300),
    reason varchar(40) not null,
    failed_at timestamptz not null,
    -- Until a sign-in succeeds or an administrator unlocks.
    counts boolean not null default true
);
create index sign_in_failure_by_login on sign_in_failure (login, failed_at) where counts;
create index sign_in_failure_by_address on sign_in_failure (address, failed_at) where counts;
create index sign_in_failure_by_time on sign_in_failure (failed_at);

create table sign_in_lock (
    kind varchar(10) not null,
    name varchar(100) not null,
    locked_at timestamptz not null,
    locked_until timestamptz not null,
    primary key (kind, name)
);

-- From which networks an organisation's people may come; none listed: from everywhere.
create table ip_allowance (
    ip_allowance_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    role varchar(30),
    network varchar(50) not null,
    note varchar(200) not null
);
create unique index ip_allowance_once on ip_allowance (organisation_id, coalesce(role, ''), network);
