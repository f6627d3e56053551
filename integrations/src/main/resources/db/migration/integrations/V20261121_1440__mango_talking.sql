alter table mango_conversation add column talking_leg text;
alter table mango_conversation add column talking_employee text;
