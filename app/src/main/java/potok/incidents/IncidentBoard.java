package potok.incidents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.shared.Organisations;

/** How much there is to do, on which line and for whom. */
@Service
@Transactional(readOnly = true)
public class IncidentBoard {
    private static final int LINES = 4;

    private final JdbcClient database;
    private final Users users;
    private final Clock clock;

    IncidentBoard(JdbcClient database, Users users, Clock clock) {
        this.database = database;
        this.users = users;
        this.clock = clock;
    }

    public IncidentCounts counts(UserId reader) {
        return database.sql("""
                        select count(*) as open,
                               count(*) filter (where level = 1) as line1,
                               count(*) filter (where level = 2) as line2,
                               count(*) filter (where level = 3) as line3,
                               count(*) filter (where level = 4) as line4,
                               count(*) filter (where assignee_id = :reader) as mine,
                               count(*) filter (where assignee_id is null) as queue,
                               count(*) filter (where least(reaction_due, solution_due) < :now) as overdue
                        from incident where organisation_id = :organisation and status <> 'CLOSED'
                        """)
                .param("reader", reader.value())
                .param("now", now())
                .param("organisation", Organisations.current())
                .query(IncidentCounts.class)
                .single();
    }

    private record Share(int level, @Nullable UUID person, long open, long overdue) {}

    /** Of all four lines; who has nothing to do is among them. */
    public List<LineLoad> load() {
        var shares = database.sql("""
                        select level, assignee_id as person, count(*) as open,
                               count(*) filter (where least(reaction_due, solution_due) < :now) as overdue
                        from incident where organisation_id = :organisation and status <> 'CLOSED'
                        group by level, assignee_id
                        """)
                .param("now", now())
                .param("organisation", Organisations.current())
                .query(Share.class)
                .list();
        var names = users.byIds(shares.stream()
                .map(Share::person)
                .filter(Objects::nonNull)
                .map(UserId::new)
                .toList());
        var lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(level -> line(level, shares, names))
                .toList();
        var most = lines.stream()
                .flatMap(line -> line.people().stream())
                .mapToLong(PersonLoad::open)
                .max()
                .orElse(0);
        return lines.stream()
                .map(line -> new LineLoad(
                        line.level(),
                        line.people().stream()
                                .map(person -> person.besides(most))
                                .toList()))
                .toList();
    }

    private LineLoad line(int level, List<Share> shares, Map<UserId, UserView> names) {
        var people = new LinkedHashMap<@Nullable UserId, PersonLoad>();
        users.inGroup("SUPPORT_L" + level)
                .forEach(member -> people.put(member.id(), new PersonLoad(member.id(), member.name(), 0, 0)));
        shares.stream().filter(share -> share.level == level).forEach(share -> {
            var person = share.person == null ? null : new UserId(share.person);
            var known = person == null ? null : names.get(person);
            people.put(person, new PersonLoad(person, known == null ? null : known.name(), share.open, share.overdue));
        });
        var busiestFirst = new ArrayList<>(people.values());
        busiestFirst.sort(Comparator.comparing((PersonLoad load) -> load.person() != null)
                .thenComparing(Comparator.comparing(PersonLoad::open).reversed())
                .thenComparing(load -> Objects.requireNonNullElse(load.name(), "")));
        return new LineLoad(level, List.copyOf(busiestFirst));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
