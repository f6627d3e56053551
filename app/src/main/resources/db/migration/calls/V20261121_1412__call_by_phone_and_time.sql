-- Tracked calls of Avito are looked for among those that have none yet.
create index call_without_avito on call (organisation_id, phone_client, date_create) where avito_account is null;
