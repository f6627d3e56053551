create extension if not exists pg_trgm;

create sequence service_order_number;

create table service_order (
    service_order_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    number bigint not null,
    rk varchar(50),
    city text not null,
    phone varchar(20) not null,
    type_order varchar(20) not null,
    client_name text not null,
    address text not null,
    date_meeting timestamptz not null,
    type_equipment varchar(10) not null,
    problem text not null,
    status varchar(20) not null,
    technician_id uuid references app_user,
    result_amount numeric(19, 2),
    result_currency varchar(3),
    expenditure_amount numeric(19, 2),
    expenditure_currency varchar(3),
    clean_amount numeric(19, 2),
    clean_currency varchar(3),
    cash_received_amount numeric(19, 2),
    cash_received_currency varchar(3),
    note text,
    warranty_until date,
    reason text,
    operator_id uuid references app_user,
    call_id uuid,
    create_date timestamptz not null,
    closing_date timestamptz,
    -- What people search in: number, phone, name and address in one text.
    search_text text generated always as (lower(number || ' ' || phone || ' ' || client_name || ' ' || address)) stored,
    unique (organisation_id, number)
);
create index service_order_by_date on service_order (organisation_id, create_date desc);
create index service_order_by_status on service_order (organisation_id, status, create_date desc);
create index service_order_by_city on service_order (organisation_id, city, create_date desc);
create index service_order_by_operator on service_order (organisation_id, operator_id, create_date desc);
create index service_order_by_technician on service_order (organisation_id, technician_id, date_meeting);
create index service_order_by_phone on service_order (organisation_id, phone, create_date desc);
create index service_order_by_text on service_order using gin (search_text gin_trgm_ops);

-- Technicians who declined or did not answer are passed over when the order's technician is chosen anew.
create table service_order_passed_over (
    service_order_id uuid not null references service_order on delete cascade,
    user_id uuid not null references app_user,
    primary key (service_order_id, user_id)
);
