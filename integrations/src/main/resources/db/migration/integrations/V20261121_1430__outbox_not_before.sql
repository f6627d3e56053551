-- Before this moment the message does not leave, and holds up no other to the same recipient.
alter table outbox_message add column not_before timestamptz;
