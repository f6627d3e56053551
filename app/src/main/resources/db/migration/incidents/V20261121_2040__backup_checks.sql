-- The system looks at backups itself, where it has been told in which folder they lie.
update maintenance_list_item set system_check = 'INCREMENTAL_BACKUP' where code = 'incremental-backup' and system_check is null;
update maintenance_list_item set system_check = 'FULL_BACKUP' where code = 'full-backup' and system_check is null;
update maintenance_list_item set system_check = 'RESTORE' where code = 'restore-test' and system_check is null;
