-- How a user, or the client with this phone, wants to be told.
create table contact_preference (
    contact_preference_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    user_id uuid references app_user,
    phone varchar(20),
    preferred varchar(20),
    language varchar(10),
    zone varchar(50),
    -- Hours and minutes by his own clock; the same twice: never.
    quiet_from varchar(5),
    quiet_to varchar(5),
    -- Channels that are not used for him.
    refused varchar(60) not null,
    email varchar(254),
    unique (organisation_id, user_id),
    unique (organisation_id, phone),
    check ((user_id is null) <> (phone is null)),
    check ((quiet_from is null) = (quiet_to is null))
);
