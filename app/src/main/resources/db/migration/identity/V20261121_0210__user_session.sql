-- Spring Session's own tables under names like ours; all instances share them.
create table user_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index user_session_by_expiry on user_session (expiry_time);
create index user_session_by_principal on user_session (principal_name);

create table user_session_attributes (
    session_primary_id char(36) not null references user_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
