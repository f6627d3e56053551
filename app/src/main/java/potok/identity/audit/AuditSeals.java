package potok.identity.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.audit.AuditCheck.Break;
import potok.identity.audit.AuditCheck.Kind;

/**
 * The chain of sealed blocks over the log: makes new links and verifies all of them. The hashes are made by functions of
 * the database alone, the same for both. Call it over all organisations.
 */
@Service
public class AuditSeals {
    /** How much later than its neighbours an entry may become visible. */
    static final Duration USUAL_PAUSE = Duration.ofMinutes(10);

    static final Duration LONGEST_PAUSE = Duration.ofDays(2);

    private static final int BLOCK = 10_000;
    private static final int BLOCKS_AT_ONCE = 500;

    private final JdbcClient database;

    AuditSeals(JdbcClient database) {
        this.database = database;
    }

    /** One block of what is new, for which entries are looked through as far back as the pause; returns how many it has. */
    @Transactional
    public int seal(Duration pause) {
        return database.sql("select audit_seal_next(make_interval(secs => ?), ?)")
                .params(pause.toSeconds(), BLOCK)
                .query(Integer.class)
                .single();
    }

    /** Removes blocks that are older; never any that is younger than 180 days. */
    @Transactional
    public long purge(int days) {
        return database.sql("select audit_purge(?)")
                .param(days)
                .query(Long.class)
                .single();
    }

    /** Number and hash of the last block. */
    @Transactional(readOnly = true)
    public Optional<String> head() {
        return database.sql("select n || ' ' || encode(hash, 'hex') from audit_seal order by n desc limit 1")
                .query(String.class)
                .optional();
    }

    private record Block(long n, int entries, long present, boolean chained, boolean same) {}

    /** Reads everything, so it takes its time: some seconds for a million entries. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AuditCheck verify() {
        var purged = purgedThrough();
        var blocks = 0L;
        var entries = 0L;
        for (var from = 1L; ; from += BLOCKS_AT_ONCE) {
            var found = blocks(from, from + BLOCKS_AT_ONCE - 1);
            for (var block : found) {
                var broken = brokenIn(block, blocks + 1, purged);
                if (broken != null) {
                    return result(entries, blocks, purged, broken);
                }
                blocks++;
                entries += block.present();
            }
            if (found.isEmpty()) {
                return result(entries, blocks, purged, added().orElse(null));
            }
        }
    }

    private @Nullable Break brokenIn(Block block, long expected, long purged) {
        if (block.n() != expected || !block.chained()) {
            return new Break(Kind.CHAIN_BROKEN, expected, null);
        }
        if (block.n() <= purged) {
            return block.present() == 0 ? null : new Break(Kind.ENTRY_ADDED, block.n(), null);
        }
        return block.same() ? null : differing(block.n());
    }

    private AuditCheck result(long entries, long blocks, long purged, @Nullable Break broken) {
        var waiting = database.sql("""
                        select count(*) from audit_entry
                        where audit_entry_id > (select audit_settled(make_interval(secs => :pause)))
                          and not (select audit_sealed(audit_settled(make_interval(secs => :pause)))) @> audit_entry_id""")
                .param("pause", LONGEST_PAUSE.toSeconds())
                .query(Long.class)
                .single();
        return new AuditCheck(entries, blocks, waiting, purged, head().orElse(""), broken);
    }

    private List<Block> blocks(long from, long to) {
        return database.sql("""
                        with link as (
                            select seal, lag(seal.hash) over (order by seal.n) as previous
                            from audit_seal seal where seal.n between :from - 1 and :to)
                        select (seal).n, (seal).entries, found.present,
                               (seal).hash = audit_hash(previous, seal)
                                   and ((seal).marks is null or (seal).digest = sha256((seal).marks)) as chained,
                               found.marks is not distinct from (seal).marks as same
                        from link cross join lateral (
                            select count(entry.audit_entry_id) as present,
                                   string_agg(audit_mark(entry), ''::bytea order by entry.audit_entry_id) as marks
                            from unnest((seal).ids) as span
                            join audit_entry entry
                              on entry.audit_entry_id >= lower(span) and entry.audit_entry_id < upper(span)) found
                        where (seal).n >= :from
                        order by (seal).n""")
                .param("from", from)
                .param("to", to)
                .query(Block.class)
                .list();
    }

    private Break differing(long block) {
        return database.sql("""
                        select sealed.id, entry.audit_entry_id is null as missing
                        from (select id, marks, row_number() over (order by id) as place
                              from audit_seal, unnest(ids) as span, generate_series(lower(span), upper(span) - 1) as id
                              where n = ?) sealed
                        left join audit_entry entry on entry.audit_entry_id = sealed.id
                        where entry.audit_entry_id is null
                           or substr(sealed.marks, (sealed.place::int - 1) * 32 + 1, 32) <> audit_mark(entry)
                        order by sealed.id
                        limit 1""")
                .param(block)
                .query((row, number) -> new Break(
                        row.getBoolean("missing") ? Kind.ENTRY_MISSING : Kind.ENTRY_CHANGED, block, row.getLong("id")))
                .optional()
                .orElse(new Break(Kind.CHAIN_BROKEN, block, null));
    }

    /** An entry among those that were sealed long ago, but in none of their blocks. */
    private Optional<Break> added() {
        return database.sql("""
                        select audit_entry_id from audit_entry
                        where audit_entry_id <= (select audit_settled(make_interval(secs => ?)))
                          and not (select audit_sealed(0)) @> audit_entry_id
                        order by audit_entry_id
                        limit 1""")
                .param(LONGEST_PAUSE.toSeconds())
                .query(Long.class)
                .optional()
                .map(entry -> new Break(Kind.ENTRY_ADDED, null, entry));
    }

    /** As the log itself tells; a purge of what was too young was none. */
    private long purgedThrough() {
        return database.sql("""
                        select coalesce(max(seal.n), 0)
                        from audit_entry entry
                        join audit_seal seal on seal.n = (entry.new ->> 'throughBlock')::bigint
                        where entry.record_id = 'audit' and entry.action = 'AUDIT_PURGED'
                          and seal.sealed_at < entry.happened_at - interval '180 days'""").query(Long.class).single();
    }
}
