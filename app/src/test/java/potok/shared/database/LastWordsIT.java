package potok.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.identity.AuditEvent;
import potok.shared.Organisations;

/** What the audit log costs on the wire, counted between the driver and the server. */
@RealDatabase
@Tag("C9")
@Tag("T11")
class LastWordsIT {
    @Autowired
    LastWords audit;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Environment settings;

    final String mark = "probe " + UUID.randomUUID();
    final AtomicReference<String> broken = new AtomicReference<>();

    HikariDataSource pool;
    JdbcClient database;
    TransactionTemplate transaction;

    @BeforeEach
    void connect() {
        pool = new HikariDataSource();
        pool.setJdbcUrl(settings.getProperty("spring.datasource.url"));
        pool.setUsername(settings.getProperty("spring.datasource.username"));
        pool.setPassword(settings.getProperty("spring.datasource.password"));
        pool.addDataSourceProperty("socketFactory", RoundTrips.class.getName());
        pool.setMaximumPoolSize(1);
        var source = new OrganisationDataSource(new LastWordsDataSource(pool, this::words));
        database = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        // The first connection asks for more than the later ones.
        Organisations.in(Organisations.FIRST, () -> transaction.executeWithoutResult(status -> change()));
    }

    @AfterEach
    void disconnect() {
        pool.close();
    }

    @Test
    void entriesTravelWithTheCommit() {
        var without = tripsOf(this::change);

        var with = tripsOf(() -> {
            change();
            tell("one");
            tell("two");
        });

        assertThat(with).isEqualTo(without).isEqualTo(2);
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void theConnectionIsCleanAfterwards() {
        tripsOf(() -> tell("one"));

        assertThat(tripsOf(this::change)).isEqualTo(2);
        assertThat(Organisations.<Long>everywhere(() -> database.sql("select txid_current_if_assigned()")
                        .query(Long.class)
                        .optional()
                        .orElse(0L)))
                .isZero();
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        Organisations.in(
                Organisations.FIRST,
                () -> transaction.executeWithoutResult(status -> {
                    tell("never");
                    status.setRollbackOnly();
                }));

        assertThat(entries()).isZero();
    }

    @Test
    void whatCannotBeWrittenDownIsNotDone() {
        var before = changes();
        broken.set("insert into audit_entry (action) select ?");

        assertThatThrownBy(() -> tripsOf(() -> {
                    change();
                    tell("one");
                }))
                .hasMessageContaining("value too long");

        broken.set(null);
        assertThat(changes()).isEqualTo(before);
        assertThat(entries()).isZero();
        tripsOf(this::change);
        assertThat(tripsOf(this::change)).isEqualTo(2);
    }

    @Test
    void anInnerTransactionHasEntriesOfItsOwn() {
        pool.setMaximumPoolSize(2);
        var inner = new TransactionTemplate(transaction.getTransactionManager(), transaction);
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);

        Organisations.in(
                Organisations.FIRST,
                () -> transaction.executeWithoutResult(status -> {
                    tell("outer");
                    inner.executeWithoutResult(nested -> tell("inner"));
                    status.setRollbackOnly();
                }));

        assertThat(entries()).isEqualTo(1);
    }

    private LastWords.Statement words() {
        var words = audit.take();
        return words == null || broken.get() == null ? words : new LastWords.Statement(broken.get(), words.text());
    }

    private int tripsOf(Runnable work) {
        return RoundTrips.during(() ->
                Organisations.in(Organisations.FIRST, () -> transaction.executeWithoutResult(status -> work.run())));
    }

    private void change() {
        database.sql("update city set zone = zone || '' where city_id = (select min(city_id::text)::uuid from city)")
                .update();
    }

    private void tell(String what) {
        events.publishEvent(AuditEvent.of("PROBE", Map.of("what", what)).about("Probe", mark, null));
    }

    private long changes() {
        return Organisations.everywhere(() -> database.sql("select sum(xmin::text::bigint) from city")
                .query(Long.class)
                .single());
    }

    private long entries() {
        return Organisations.everywhere(() -> database.sql("select count(*) from audit_entry where record_id = ?")
                .param(mark)
                .query(Long.class)
                .single());
    }
}
