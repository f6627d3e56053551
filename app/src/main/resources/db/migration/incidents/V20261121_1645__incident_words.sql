-- By which similar incidents are found.
alter table incident add words tsvector not null generated always as (
    setweight(to_tsvector('russian'::regconfig, title), 'A')
    || setweight(to_tsvector('russian'::regconfig, description), 'B')) stored;
create index incident_by_words on incident using gin (words);
create index incident_by_due on incident (organisation_id, level, (least(reaction_due, solution_due)))
    where status <> 'CLOSED';
