create table staff_member (
    user_id uuid primary key references app_user,
    organisation_id uuid not null references organisation,
    city text not null,
    extension varchar(20),
    foreign key (organisation_id, city) references city (organisation_id, name) on update cascade,
    unique (organisation_id, extension)
);
create index staff_member_by_city on staff_member (organisation_id, city);

create table staff_equipment (
    user_id uuid not null references staff_member on delete cascade,
    equipment varchar(10) not null,
    primary key (user_id, equipment)
);
