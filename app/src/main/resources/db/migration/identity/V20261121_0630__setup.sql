-- The first start in the browser: one row, closed for good by finished_at.
create table setup (
    the_only boolean primary key default true check (the_only),
    code_hash varchar(64),
    failures integer not null default 0,
    blocked_until timestamptz,
    -- What was filled in so far, sealed.
    draft text,
    finished_at timestamptz
);
insert into setup default values;

alter table app_user add column if not exists email varchar(320);
