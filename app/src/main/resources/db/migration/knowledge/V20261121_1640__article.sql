create table article (
    article_id uuid primary key,
    organisation_id uuid not null references organisation,
    version bigint not null,
    title text not null,
    symptom text not null,
    diagnosis text not null,
    solution text not null,
    status varchar(10) not null,
    -- Whether clients are shown it too, and not staff alone.
    for_clients boolean not null,
    -- None of those that every organisation begins with.
    author_id uuid references app_user,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    words tsvector not null generated always as (
        setweight(to_tsvector('russian'::regconfig, title), 'A')
        || setweight(to_tsvector('russian'::regconfig, symptom), 'B')
        || setweight(to_tsvector('russian'::regconfig, diagnosis), 'C')
        || setweight(to_tsvector('russian'::regconfig, solution), 'D')) stored,
    -- Where parts of words and mistyped ones are looked for.
    plain text not null generated always as (lower(title || ' ' || symptom || ' ' || diagnosis || ' ' || solution)) stored
);
create index article_by_words on article using gin (words);
create index article_by_status on article (organisation_id, status, changed_at desc);

create table article_incident (
    article_id uuid not null references article,
    organisation_id uuid not null references organisation default potok_organisation(),
    incident_id uuid not null,
    primary key (article_id, incident_id)
);
create index article_incident_by_incident on article_incident (organisation_id, incident_id);

create table article_vote (
    article_id uuid not null references article,
    user_id uuid not null references app_user,
    organisation_id uuid not null references organisation default potok_organisation(),
    useful boolean not null,
    voted_at timestamptz not null,
    primary key (article_id, user_id)
);
