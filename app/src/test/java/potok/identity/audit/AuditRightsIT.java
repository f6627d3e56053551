package potok.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.shared.Organisations;

/** The application may only add to the log: a fault in it, or whoever takes it over, can't rewrite what happened. */
@RealDatabase
@Tag("T11")
class AuditRightsIT {
    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'NOTHING'",
                "delete from audit_entry",
                "truncate audit_entry",
                "drop table audit_entry",
                "alter table audit_entry disable row level security",
                "alter table audit_entry disable trigger all",
                "drop policy own_organisation on audit_entry",
                "insert into audit_entry (audit_entry_id, happened_at, actor_kind, action)"
                        + " overriding system value values (1, now(), 'USER', 'FORGED')",
                "update audit_seal set hash = digest",
                "delete from audit_seal",
                "truncate audit_seal",
                "create or replace function audit_mark(entry audit_entry) returns bytea language sql return ''::bytea",
                "update audit_log set action = 'NOTHING'",
                "delete from audit_log",
                "set role postgres",
            })
    void theApplicationMayNot(String statement) {
        assertThatThrownBy(() ->
                        Organisations.everywhere(() -> database.sql(statement).update()))
                .hasStackTraceContaining("ERROR:")
                .satisfies(refused -> assertThat(refused.getCause().getMessage())
                        .containsAnyOf("permission denied", "must be owner"));
    }

    @Test
    void anOrganisationSeesItsOwnEntriesOnly() {
        Organisations.in(Organisations.SECOND, () -> assertThat(
                        database.sql("select count(*) from audit_entry where organisation_id is distinct from ?")
                                .param(Organisations.SECOND)
                                .query(Long.class)
                                .single())
                .isZero());
    }
}
