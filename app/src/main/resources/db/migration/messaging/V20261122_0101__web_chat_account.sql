-- The account of ours that took over what was written as a guest.
alter table web_guest add client_user_id uuid references app_user;
alter table web_guest alter token_hash drop not null;

-- Since when nothing of what was written is kept any more.
alter table conversation add erased_at timestamptz;

create index conversation_by_client_user on conversation (organisation_id, client_user_id) where client_user_id is not null;
create index conversation_by_last_word on conversation (organisation_id, channel, account, last_message_at)
    where erased_at is null and client_user_id is null;
