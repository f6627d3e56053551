-- Instances from before organisations were the engine's tenants are the first one's; models stay shared.
do $$
declare
    instances record;
begin
    for instances in
        select tenant.table_name, instance.column_name
        from information_schema.columns tenant
        join information_schema.columns instance using (table_schema, table_name)
        where tenant.table_schema = 'public'
          and tenant.table_name ~ '^act_(ru|hi)_'
          and tenant.column_name = 'tenant_id_'
          and instance.column_name in ('proc_inst_id_', 'process_instance_id_')
    loop
        execute format(
            'update %I set tenant_id_ = %L where tenant_id_ is null and %I is not null',
            instances.table_name, '00000000-0000-0000-0000-000000000001', instances.column_name);
    end loop;
end
$$;
