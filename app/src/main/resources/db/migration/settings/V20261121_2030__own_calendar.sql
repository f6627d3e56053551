-- Calendars that organisations added. What is worked there stands in the tables of all calendars; where nothing does, the
-- delivered calendar counts on which it is based.
create table own_calendar (
    organisation_id uuid not null default potok_organisation() references organisation,
    code varchar(30) not null,
    name varchar(80) not null,
    based_on varchar(10) not null,
    -- None: that of the organisation.
    zone varchar(60),
    primary key (organisation_id, code)
);
alter table business_calendar alter code type varchar(30);
alter table business_calendar_day alter code type varchar(30);
