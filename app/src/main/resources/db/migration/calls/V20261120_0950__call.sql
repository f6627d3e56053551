create sequence call_number;

create table call (
    call_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    number bigint not null,
    -- The exchange's name of the whole conversation.
    mango_id varchar(200) not null,
    direction varchar(10) not null,
    rk varchar(50),
    city text,
    phone_client varchar(20),
    phone_ats text,
    date_create timestamptz not null,
    operator_id uuid references app_user,
    status varchar(20) not null,
    answered_at timestamptz,
    ended_at timestamptz,
    talk_seconds integer,
    call_back_at timestamptz,
    avito_name text,
    avito_account text,
    recording_id varchar(200),
    note text,
    service_order_id uuid references service_order,
    -- For a call of ours: the call it answers.
    in_answer_to uuid references call,
    unique (organisation_id, mango_id),
    unique (organisation_id, number)
);
create index call_by_date on call (organisation_id, date_create desc);
create index call_by_status on call (organisation_id, status, date_create desc);
create index call_by_city on call (organisation_id, city, date_create desc);
create index call_by_operator on call (organisation_id, operator_id, date_create desc);
create index call_by_phone on call (organisation_id, phone_client, date_create desc);

alter table service_order add foreign key (call_id) references call;
create index call_by_phone_part on call using gin (phone_client gin_trgm_ops);
