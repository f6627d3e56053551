alter table staff_equipment add organisation_id uuid references organisation;
update staff_equipment equipment
set organisation_id = (select organisation_id from staff_member member where member.user_id = equipment.user_id);
alter table staff_equipment alter organisation_id set not null, alter organisation_id set default potok_organisation();
