-- Which key the secrets of this database are sealed with (its fingerprint, not the key), so that a wrong one is told at once.
create table secret_key (
    the_only boolean primary key default true check (the_only),
    fingerprint varchar(20) not null
);
