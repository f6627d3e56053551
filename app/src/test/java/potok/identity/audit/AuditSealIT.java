package potok.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.identity.AuditEvent;
import potok.identity.audit.AuditCheck.Kind;
import potok.shared.Organisations;

/** Nothing in the log changes unseen, whoever changes it. */
@RealDatabase
@Tag("T11")
class AuditSealIT {
    @Autowired
    AuditSeals seals;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Environment settings;

    @BeforeEach
    void sealThreeBlocks() {
        for (var block = 0; block < 3; block++) {
            for (var entry = 0; entry < 3; entry++) {
                events.publishEvent(new AuditEvent(
                        "PROBE", Organisations.FIRST, "Probe", "sealed", "№ " + entry, Map.of("entry", entry), false));
            }
            Organisations.everywhere(() -> seals.seal(AuditSeals.USUAL_PAUSE));
        }
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        var check = Organisations.everywhere(seals::verify);

        assertThat(check.intact()).isTrue();
        assertThat(check.blocks()).isGreaterThanOrEqualTo(3);
        assertThat(check.entries()).isGreaterThanOrEqualTo(9);
    }

    @Test
    void aChangedEntryIsFound() {
        Owner.does(settings, owner -> {
            var entry = anEntry(owner, 1);
            owner.sql("update audit_entry set actor_login = 'somebody' where audit_entry_id = ?")
                    .param(entry)
                    .update();

            assertBroken(owner, Kind.ENTRY_CHANGED, entry);
        });
    }

    @Test
    void aChangedValueIsFound() {
        Owner.does(settings, owner -> {
            var entry = anEntry(owner, 1);
            owner.sql("update audit_entry set new = jsonb_set(new, '{entry}', '77') where audit_entry_id = ?")
                    .param(entry)
                    .update();

            assertBroken(owner, Kind.ENTRY_CHANGED, entry);
        });
    }

    @Test
    void aDeletedEntryIsFound() {
        Owner.does(settings, owner -> {
            var entry = anEntry(owner, 1);
            owner.sql("delete from audit_entry where audit_entry_id = ?")
                    .param(entry)
                    .update();

            assertBroken(owner, Kind.ENTRY_MISSING, entry);
        });
    }

    @Test
    void anEntryPutBesideTheSealedOnesIsFound() {
        Owner.does(settings, owner -> {
            owner.sql("insert into audit_entry (audit_entry_id, happened_at, actor_kind, action)"
                            + " overriding system value values (-1, now() - interval '9 days', 'USER', 'PROBE')")
                    .update();

            assertBroken(owner, Kind.ENTRY_ADDED, -1L);
        });
    }

    @Test
    void swappedBlocksAreFound() {
        Owner.does(settings, owner -> {
            var last = last(owner);
            owner.sql("update audit_seal set n = -n where n >= ?")
                    .param(last - 1)
                    .update();
            owner.sql("update audit_seal set n = ? where n = ?")
                    .params(last, 1 - last)
                    .update();
            owner.sql("update audit_seal set n = ? where n = ?")
                    .params(last - 1, -last)
                    .update();

            var broken = new AuditSeals(owner).verify().broken();
            assertThat(broken).isEqualTo(new AuditCheck.Break(Kind.CHAIN_BROKEN, last - 1, null));
        });
    }

    @Test
    void aBlockTakenOutIsFound() {
        Owner.does(settings, owner -> {
            var middle = last(owner) - 1;
            owner.sql("delete from audit_entry using audit_seal where n = ? and ids @> audit_entry_id")
                    .param(middle)
                    .update();
            owner.sql("delete from audit_seal where n = ?").param(middle).update();

            var broken = new AuditSeals(owner).verify().broken();
            assertThat(broken).isEqualTo(new AuditCheck.Break(Kind.CHAIN_BROKEN, middle, null));
        });
    }

    @Test
    void aBlockSealedAnewIsFound() {
        Owner.does(settings, owner -> {
            var middle = last(owner) - 1;
            owner.sql("update audit_entry set caption = 'else' from audit_seal"
                            + " where n = ? and ids @> audit_entry_id")
                    .param(middle)
                    .update();
            owner.sql("update audit_seal seal set marks = found.marks, digest = sha256(found.marks)"
                            + " from (select string_agg(audit_mark(audit_entry), ''::bytea order by audit_entry_id) as marks"
                            + "       from audit_entry join audit_seal on ids @> audit_entry_id where n = :n) found"
                            + " where n = :n")
                    .param("n", middle)
                    .update();
            owner.sql("update audit_seal seal set hash = audit_hash(before.hash, seal) from audit_seal before"
                            + " where seal.n = ? and before.n = seal.n - 1")
                    .param(middle)
                    .update();

            var broken = new AuditSeals(owner).verify().broken();
            assertThat(broken).isEqualTo(new AuditCheck.Break(Kind.CHAIN_BROKEN, middle + 1, null));
        });
    }

    @Test
    void marksDoNotDependOnTheSession() {
        Owner.does(settings, owner -> {
            owner.sql("set local time zone 'Asia/Omsk'").update();
            owner.sql("set local extra_float_digits = 0").update();

            assertThat(new AuditSeals(owner).verify().intact()).isTrue();
        });
    }

    @Test
    void retentionTakesWholeOldBlocksAndTheChainStays() {
        Owner.does(settings, owner -> {
            var last = last(owner);
            ageBlocks(owner, last - 1);

            assertThat(new AuditSeals(owner).purge(1095)).isPositive();

            var check = new AuditSeals(owner).verify();
            assertThat(check.intact()).isTrue();
            assertThat(check.purgedThrough()).isEqualTo(last - 1);
            assertThat(owner.sql("select new ->> 'throughBlock' from audit_entry where action = 'AUDIT_PURGED'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(last - 1);
            assertThat(new AuditSeals(owner).purge(1095)).isZero();
        });
    }

    @Test
    void nobodyPurgesWhatIsYoung() {
        assertThatThrownBy(() -> Organisations.everywhere(() -> seals.purge(179)))
                .hasMessageContaining("180 days");
        assertThat(Organisations.<Long>everywhere(() -> seals.purge(180))).isZero();
    }

    @Test
    void aForgedPurgeHidesNothing() {
        Owner.does(settings, owner -> {
            owner.sql(
                            "insert into audit_entry (happened_at, actor_kind, action, record_id, new)"
                                    + " values (now(), 'SYSTEM', 'AUDIT_PURGED', 'audit', jsonb_build_object('throughBlock', ?))")
                    .param(last(owner))
                    .update();
            var entry = anEntry(owner, 1);
            owner.sql("delete from audit_entry where audit_entry_id = ?")
                    .param(entry)
                    .update();

            assertBroken(owner, Kind.ENTRY_MISSING, entry);
        });
    }

    @Test
    void theCommandTellsAndEndsAccordingly() {
        var out = new ByteArrayOutputStream();

        var code = VerifyAudit.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                "--spring.datasource.url=" + settings.getProperty("spring.datasource.url"),
                "--spring.datasource.username=" + settings.getProperty("spring.datasource.username"),
                "--spring.datasource.password=" + settings.getProperty("spring.datasource.password"));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Chain intact up to ")
                .contains(" entries in ");
        assertThat(code).isZero();
    }

    private static void assertBroken(JdbcClient owner, Kind kind, long entry) {
        var broken = new AuditSeals(owner).verify().broken();
        assertThat(broken).isNotNull();
        assertThat(broken.kind()).isEqualTo(kind);
        assertThat(broken.entry()).isEqualTo(entry);
    }

    /** One in the middle of the block so far from the end. */
    private static long anEntry(JdbcClient owner, int fromEnd) {
        return owner.sql("select lower(ids) from audit_seal where n = ?")
                .param(last(owner) - fromEnd)
                .query(Long.class)
                .single();
    }

    private static long last(JdbcClient owner) {
        return owner.sql("select max(n) from audit_seal").query(Long.class).single();
    }

    /** As if the blocks up to this one had been sealed years ago. */
    private static void ageBlocks(JdbcClient owner, long through) {
        owner.sql("update audit_seal set sealed_at = sealed_at - interval '2000 days' where n <= ?")
                .param(through)
                .update();
        for (var n = 1L; n <= last(owner); n++) {
            owner.sql("update audit_seal seal set hash = audit_hash("
                            + "(select hash from audit_seal where n = :n - 1), seal) where n = :n")
                    .param("n", n)
                    .update();
        }
    }
}
