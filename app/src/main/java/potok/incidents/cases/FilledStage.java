package potok.incidents.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import potok.identity.UserId;
import potok.shared.RuleBroken;

/** What somebody decided at a stage, and what he wrote; values stand as they are kept. */
public record FilledStage(CaseDecision decision, Map<String, String> fields) {
    public Optional<String> text(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** @throws RuleBroken {@code field-missing} */
    public String required(String key) {
        return text(key).orElseThrow(() -> new RuleBroken("field-missing", key));
    }

    public Optional<CaseLevel> level(String key) {
        return text(key).map(CaseLevel::valueOf);
    }

    public Optional<Instant> moment(String key) {
        return text(key).map(Instant::parse);
    }

    public Optional<LocalDate> day(String key) {
        return text(key).map(LocalDate::parse);
    }

    public Optional<UserId> person(String key) {
        return text(key).map(UserId::of);
    }
}
