-- A file that a visitor of our pages sent, until its message is handled: the inbox keeps its name only.
create table visitor_file (
    visitor_file_id uuid primary key,
    organisation_id uuid not null,
    content bytea not null
);
