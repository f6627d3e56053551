create sequence incident_number;

create table incident (
    incident_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    number bigint not null,
    kind varchar(20) not null,
    title text not null,
    description text not null,
    effect varchar(20),
    request_priority varchar(10),
    incident_class varchar(20),
    class_reason text,
    priority varchar(10),
    status varchar(20) not null,
    source varchar(20) not null,
    -- What an outside system knows it by.
    source_key varchar(400),
    reporter_name text not null,
    reporter_id uuid references app_user,
    reporter_phone varchar(20),
    reporter_email text,
    conversation_id uuid,
    level integer not null check (level between 1 and 4),
    complexity varchar(10),
    assignee_id uuid references app_user,
    registered_at timestamptz not null,
    reacted_at timestamptz,
    solved_at timestamptz,
    closed_at timestamptz,
    line_since timestamptz,
    round integer not null,
    terms_reaction_term varchar(20),
    terms_solution_term varchar(20),
    terms_working_time boolean,
    terms_warn_before varchar(20),
    terms_remind_after varchar(20),
    terms_pause_days integer,
    terms_confirm_days integer,
    terms_reopen_days integer,
    terms_document_days integer,
    line_term varchar(20),
    -- As things stand; none while it waits.
    reaction_due timestamptz,
    solution_due timestamptz,
    line_due timestamptz,
    cause text,
    solution text,
    outcome varchar(20),
    parent_id uuid references incident,
    unique (organisation_id, number)
);
create unique index incident_open_of_source on incident (organisation_id, source_key) where status <> 'CLOSED';
create index incident_by_status on incident (organisation_id, status, solution_due);
create index incident_by_assignee on incident (organisation_id, assignee_id, status);
create index incident_by_reporter on incident (organisation_id, reporter_id, registered_at desc);
create index incident_by_conversation on incident (organisation_id, conversation_id);
create index incident_by_time on incident (organisation_id, registered_at desc);
create index incident_by_parent on incident (parent_id);

create table incident_pause (
    incident_id uuid not null references incident,
    organisation_id uuid not null references organisation default potok_organisation(),
    started_at timestamptz not null,
    ended_at timestamptz,
    reason varchar(20) not null,
    note text
);
create index incident_pause_of on incident_pause (incident_id);

create table incident_step (
    incident_step_id uuid primary key,
    organisation_id uuid not null references organisation,
    incident_id uuid not null references incident,
    round integer not null,
    step varchar(20) not null,
    level integer not null,
    incident_class varchar(20) not null,
    due_at timestamptz not null,
    taken_at timestamptz not null,
    cause varchar(20),
    explanation text,
    -- Once: also when two instances wake at the same moment.
    unique (incident_id, round, step, due_at)
);
create index incident_step_by_time on incident_step (organisation_id, due_at);

create table incident_comment (
    incident_comment_id uuid primary key,
    organisation_id uuid not null references organisation,
    incident_id uuid not null references incident,
    written_at timestamptz not null,
    author text not null,
    text text not null,
    to_reporter boolean not null,
    from_reporter boolean not null
);
create index incident_comment_of on incident_comment (incident_id, written_at);
