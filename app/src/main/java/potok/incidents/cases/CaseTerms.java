package potok.incidents.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.engine.RuleTables;
import potok.identity.Role;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.incidents.WorkingHours;
import potok.settings.CompanySettings;
import potok.settings.Settings;

/** Whose work a stage is and until when, as the rule table {@code case-terms} says; its hours are working time. */
@Component
class CaseTerms {
    /** Stands in the table for who registered the case. */
    private static final String AUTHOR = "AUTHOR";

    private final RuleTables tables;
    private final Users users;
    private final Settings settings;
    private final WorkingHours hours;
    private final Clock clock;

    CaseTerms(RuleTables tables, Users users, Settings settings, WorkingHours hours, Clock clock) {
        this.tables = tables;
        this.users = users;
        this.settings = settings;
        this.hours = hours;
        this.clock = clock;
    }

    /** Stages that the table does not name are nobody's work: they end by themselves. */
    StageTask of(ServiceCase waiting, CaseStage stage) {
        var rows = tables.table("case-terms")
                .ask(Map.of(
                        "kind", waiting.kind().code(),
                        "stage", stage.code(),
                        "priority", waiting.priority().code()));
        if (rows.isEmpty()) {
            return new StageTask(Role.MANAGER.name(), null, null);
        }
        var row = rows.getSingleResult();
        Integer term = row.getEntry("hours");
        String group = row.getEntry("group");
        return group.equals(AUTHOR)
                ? new StageTask(Role.MANAGER.name(), login(waiting.author()), after(term))
                : new StageTask(group, loginIn(group, waiting.responsible()), after(term));
    }

    /** Who is responsible for a finding solves it by the day agreed with him; his colleagues are not asked. */
    StageTask of(ServiceCase audited, CaseStage stage, Finding finding) {
        var task = of(audited, stage);
        if (stage != CaseStage.SOLVE_FINDING) {
            return task;
        }
        var end = finding.term()
                .plusDays(1)
                .atStartOfDay(settings.get(CompanySettings.ZONE))
                .toInstant();
        return new StageTask(Role.MANAGER.name(), login(finding.responsible()), end);
    }

    private Instant after(int working) {
        return hours.schedule().plus(clock.instant(), Duration.ofHours(working));
    }

    private @Nullable String login(@Nullable UserId person) {
        return Optional.ofNullable(person)
                .flatMap(users::find)
                .map(UserView::login)
                .orElse(null);
    }

    private @Nullable String loginIn(String group, @Nullable UserId person) {
        return Optional.ofNullable(person)
                .flatMap(users::find)
                .filter(user -> user.groups().contains(group)
                        || user.roles().stream().anyMatch(role -> role.name().equals(group)))
                .map(UserView::login)
                .orElse(null);
    }
}
