create table sms_opt_out (
    sms_opt_out_id uuid primary key,
    organisation_id uuid not null,
    phone text not null,
    since timestamptz not null,
    unique (organisation_id, phone)
);

comment on table sms_opt_out is 'who answered STOP: nothing is sent to this number until it answers START';
