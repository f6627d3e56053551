create table city (
    city_id uuid primary key,
    organisation_id uuid not null references organisation,
    name text not null,
    zone varchar(50) not null,
    unique (organisation_id, name)
);

create table phone_line (
    phone_line_id uuid primary key,
    organisation_id uuid not null references organisation,
    number varchar(20) not null,
    city text not null,
    rk varchar(50) not null,
    foreign key (organisation_id, city) references city (organisation_id, name) on update cascade,
    unique (organisation_id, number)
);
