alter table service_order_passed_over add organisation_id uuid references organisation;
update service_order_passed_over passed
set organisation_id = (select organisation_id from service_order placed where placed.service_order_id = passed.service_order_id);
alter table service_order_passed_over
    alter organisation_id set not null, alter organisation_id set default potok_organisation();
