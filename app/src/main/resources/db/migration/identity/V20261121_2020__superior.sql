-- Who leads somebody: hears of what he could not do in time.
alter table app_user add superior_id uuid references app_user on delete set null;
create index app_user_by_superior on app_user (superior_id);
