package potok.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.shared.Organisations;

@RealDatabase
@Tag("O9")
class RowSecurityIT {
    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aQueryThatForgetsTheOrganisationShowsOnlyThePresentOnes() {
        var first = cities();

        assertThat(first).contains("Омск").doesNotContain("Казань");
        assertThat(Organisations.in(Organisations.SECOND, this::cities))
                .contains("Казань")
                .doesNotContain("Омск");
    }

    @Test
    void whoWorksForNobodySeesNothing() {
        assertThat(Organisations.in(Organisations.NOBODY, this::cities)).isEmpty();
    }

    @Test
    void systemWorkSeesAll() {
        assertThat(Organisations.everywhere(this::cities)).contains("Омск", "Казань");
    }

    @Test
    void nothingIsWrittenIntoAnotherOrganisation() {
        assertThatThrownBy(() -> database.sql(
                                "insert into city (city_id, organisation_id, name, zone) values (gen_random_uuid(), ?, 'X', 'UTC')")
                        .param(Organisations.SECOND)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(database.sql("update city set zone = 'UTC' where name = 'Казань'")
                        .update())
                .isZero();
    }

    @Test
    void anotherOrganisationIsNotEnteredInTheMiddleOfATransaction() {
        transaction.executeWithoutResult(status -> assertThatIllegalStateException()
                .isThrownBy(() -> Organisations.in(Organisations.SECOND, this::cities)));
    }

    @Test
    void eachTableWithAnOrganisationIsGuarded() {
        var unguarded = database.sql("""
                        select relname from pg_class join pg_attribute on attrelid = pg_class.oid
                        where attname = 'organisation_id' and relkind in ('r', 'p') and relname <> 'organisation'
                          and (not relrowsecurity
                               or not exists (select from pg_policy where polrelid = pg_class.oid))
                        """).query(String.class).list();

        assertThat(unguarded).isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndIsBoundByRowSecurity() {
        assertThat(database.sql("select count(*) from pg_class where relowner = current_user::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThatThrownBy(() -> database.sql("alter table city disable row level security")
                        .update())
                .rootCause()
                .hasMessageContaining("must be owner");
    }

    @Test
    void rowSecurityLeavesTheSearchItsIndex() {
        var plan = transaction.execute(status -> {
            database.sql("set local enable_seqscan = off").update();
            database.sql("set local enable_indexscan = off").update();
            return String.join(
                    "\n",
                    database.sql("explain select * from call where phone_client like '%9000000001%'")
                            .query(String.class)
                            .list());
        });

        assertThat(plan).contains("call_by_phone_part");
    }

    private List<String> cities() {
        return database.sql("select name from city").query(String.class).list();
    }
}
