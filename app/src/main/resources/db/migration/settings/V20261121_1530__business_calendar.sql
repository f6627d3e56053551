-- Calendars by which organisations work. No organisation: as delivered, for all of them; an organisation's own rows stand
-- before those.
create table business_calendar (
    business_calendar_id uuid primary key default gen_random_uuid(),
    organisation_id uuid references organisation,
    code varchar(10) not null,
    -- The hours of each weekday from Monday on.
    week text[] not null check (cardinality(week) = 7),
    working_day_minutes integer not null check (working_day_minutes between 1 and 1440),
    unique nulls not distinct (organisation_id, code)
);

-- Days that are unlike their weekday.
create table business_calendar_day (
    business_calendar_day_id uuid primary key default gen_random_uuid(),
    organisation_id uuid references organisation,
    code varchar(10) not null,
    day date not null,
    kind varchar(10) not null,
    -- None: as the kind and the week say.
    hours text,
    occasion varchar(40),
    -- By the law's rule, as long as the government's decision of that year is not out.
    preliminary boolean not null default false,
    unique nulls not distinct (organisation_id, code, day)
);

insert into business_calendar (code, week, working_day_minutes)
select code,
       array_fill('09:00-13:00, 14:00-18:00'::text, array[5]) || array['', ''],
       480
from unnest(array['ru', 'kz']) code;

-- Russia 2026: article 112 of the Labour Code and the government's decision 1466 of 24 September 2025.
insert into business_calendar_day (code, day, kind, occasion)
select 'ru', day::date, 'HOLIDAY', case extract(day from day) when 7 then 'christmas' else 'new-year' end
from generate_series('2026-01-01', '2026-01-08', interval '1 day') day;
insert into business_calendar_day (code, day, kind, occasion)
values ('ru', '2026-01-09', 'DAY_OFF', null),
       ('ru', '2026-02-23', 'HOLIDAY', 'defender'),
       ('ru', '2026-03-08', 'HOLIDAY', 'women'),
       ('ru', '2026-03-09', 'DAY_OFF', null),
       ('ru', '2026-04-30', 'SHORT', null),
       ('ru', '2026-05-01', 'HOLIDAY', 'labour'),
       ('ru', '2026-05-08', 'SHORT', null),
       ('ru', '2026-05-09', 'HOLIDAY', 'victory'),
       ('ru', '2026-05-11', 'DAY_OFF', null),
       ('ru', '2026-06-11', 'SHORT', null),
       ('ru', '2026-06-12', 'HOLIDAY', 'russia'),
       ('ru', '2026-11-03', 'SHORT', null),
       ('ru', '2026-11-04', 'HOLIDAY', 'unity'),
       ('ru', '2026-12-31', 'DAY_OFF', null);

-- Russia 2027 by the rule of article 112 alone: where to the weekend days 2 and 3 January go, the government decides.
insert into business_calendar_day (code, day, kind, occasion, preliminary)
select 'ru', day::date, 'HOLIDAY', case extract(day from day) when 7 then 'christmas' else 'new-year' end, true
from generate_series('2027-01-01', '2027-01-08', interval '1 day') day;
insert into business_calendar_day (code, day, kind, occasion, preliminary)
values ('ru', '2027-02-22', 'SHORT', null, true),
       ('ru', '2027-02-23', 'HOLIDAY', 'defender', true),
       ('ru', '2027-03-08', 'HOLIDAY', 'women', true),
       ('ru', '2027-04-30', 'SHORT', null, true),
       ('ru', '2027-05-01', 'HOLIDAY', 'labour', true),
       ('ru', '2027-05-03', 'DAY_OFF', null, true),
       ('ru', '2027-05-09', 'HOLIDAY', 'victory', true),
       ('ru', '2027-05-10', 'DAY_OFF', null, true),
       ('ru', '2027-06-11', 'SHORT', null, true),
       ('ru', '2027-06-12', 'HOLIDAY', 'russia', true),
       ('ru', '2027-06-14', 'DAY_OFF', null, true),
       ('ru', '2027-11-03', 'SHORT', null, true),
       ('ru', '2027-11-04', 'HOLIDAY', 'unity', true),
       ('ru', '2027-12-31', 'SHORT', null, true);

-- Kazakhstan: articles 84 and 85 of the Labour Code; a national or state holiday on a day off makes the next working day
-- one. Days before holidays are not shorter there. From 2026 on 30 August is no Constitution Day, from 2027 on it is
-- 15 March.
insert into business_calendar_day (code, day, kind, occasion)
values ('kz', '2026-01-01', 'HOLIDAY', 'new-year'),
       ('kz', '2026-01-02', 'HOLIDAY', 'new-year'),
       ('kz', '2026-01-07', 'HOLIDAY', 'christmas'),
       ('kz', '2026-03-08', 'HOLIDAY', 'women'),
       ('kz', '2026-03-09', 'DAY_OFF', null),
       ('kz', '2026-03-21', 'HOLIDAY', 'nauryz'),
       ('kz', '2026-03-22', 'HOLIDAY', 'nauryz'),
       ('kz', '2026-03-23', 'HOLIDAY', 'nauryz'),
       ('kz', '2026-03-24', 'DAY_OFF', null),
       ('kz', '2026-03-25', 'DAY_OFF', null),
       ('kz', '2026-05-01', 'HOLIDAY', 'peoples-unity'),
       ('kz', '2026-05-07', 'HOLIDAY', 'defender'),
       ('kz', '2026-05-09', 'HOLIDAY', 'victory'),
       ('kz', '2026-05-11', 'DAY_OFF', null),
       ('kz', '2026-05-27', 'HOLIDAY', 'kurban-ait'),
       ('kz', '2026-07-06', 'HOLIDAY', 'capital'),
       ('kz', '2026-10-25', 'HOLIDAY', 'republic'),
       ('kz', '2026-10-26', 'DAY_OFF', null),
       ('kz', '2026-12-16', 'HOLIDAY', 'independence');
insert into business_calendar_day (code, day, kind, occasion, preliminary)
values ('kz', '2027-01-01', 'HOLIDAY', 'new-year', true),
       ('kz', '2027-01-02', 'HOLIDAY', 'new-year', true),
       ('kz', '2027-01-04', 'DAY_OFF', null, true),
       ('kz', '2027-01-07', 'HOLIDAY', 'christmas', true),
       ('kz', '2027-03-08', 'HOLIDAY', 'women', true),
       ('kz', '2027-03-15', 'HOLIDAY', 'constitution', true),
       ('kz', '2027-03-21', 'HOLIDAY', 'nauryz', true),
       ('kz', '2027-03-22', 'HOLIDAY', 'nauryz', true),
       ('kz', '2027-03-23', 'HOLIDAY', 'nauryz', true),
       ('kz', '2027-03-24', 'DAY_OFF', null, true),
       ('kz', '2027-05-01', 'HOLIDAY', 'peoples-unity', true),
       ('kz', '2027-05-03', 'DAY_OFF', null, true),
       ('kz', '2027-05-07', 'HOLIDAY', 'defender', true),
       ('kz', '2027-05-09', 'HOLIDAY', 'victory', true),
       ('kz', '2027-05-10', 'DAY_OFF', null, true),
       ('kz', '2027-05-16', 'HOLIDAY', 'kurban-ait', true),
       ('kz', '2027-07-06', 'HOLIDAY', 'capital', true),
       ('kz', '2027-10-25', 'HOLIDAY', 'republic', true),
       ('kz', '2027-12-16', 'HOLIDAY', 'independence', true);
