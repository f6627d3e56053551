-- Whose rows the connection may see: an organisation's id, or "all" for system work; nobody's when it was not told.
create function potok_organisation() returns uuid stable language sql as
    $$ select nullif(nullif(current_setting('potok.organisation', true), 'all'), '')::uuid $$;
create function potok_everywhere() returns boolean stable language sql as
    $$ select coalesce(current_setting('potok.organisation', true) = 'all', false) $$;

alter table organisation add closed_at timestamptz;

-- Rows of collections belong to the organisation of their owner.
alter table user_role add organisation_id uuid references organisation;
update user_role set organisation_id = (select organisation_id from app_user where app_user.user_id = user_role.user_id);
alter table user_role alter organisation_id set not null, alter organisation_id set default potok_organisation();

alter table user_group add organisation_id uuid references organisation;
update user_group set organisation_id = (select organisation_id from app_user where app_user.user_id = user_group.user_id);
alter table user_group alter organisation_id set not null, alter organisation_id set default potok_organisation();

alter table app_user
    add language varchar(5),
    add must_change_password boolean not null default false,
    -- Grows when the password or the rights change: what was issued for an older number is void.
    add credentials integer not null default 0;
create index app_user_by_organisation on app_user (organisation_id, name);
