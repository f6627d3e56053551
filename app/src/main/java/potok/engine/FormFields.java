package potok.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import potok.shared.RuleBroken;

/**
 * What a person typed into a task's form. The values are transient variables: a step that listens to the task's
 * completion reads them in the same transaction, afterwards they are gone.
 */
public final class FormFields {
    private static final BigDecimal MOST = new BigDecimal(1_000_000_000_000L);

    private final VariableScope task;

    private FormFields(VariableScope task) {
        this.task = task;
    }

    public static FormFields of(VariableScope task) {
        return new FormFields(task);
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable(task.getVariable(field))
                // No text column takes this character, and nobody can type it.
                .map(value -> value.toString().replace("\0", ""))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** @throws RuleBroken {@code field-missing} */
    public String required(String field) {
        return text(field).orElseThrow(() -> missing(field));
    }

    /** A box that is ticked. */
    public boolean flag(String field) {
        return text(field).map(Boolean::parseBoolean).orElse(false);
    }

    /** @throws RuleBroken {@code number-invalid} or {@code number-too-large} */
    public Optional<BigDecimal> decimal(String field) {
        try {
            var number = text(field)
                    .map(text -> new BigDecimal(text.replace(',', '.').replace(" ", "")));
            if (number.filter(value -> value.abs().compareTo(MOST) > 0).isPresent()) {
                throw new RuleBroken("number-too-large", field);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new RuleBroken("number-invalid", field);
        }
    }

    /**
     * Forms write date and time without an offset: they are meant where the visit or the call is, wherever the browser
     * stands. Who states an offset (the REST interface) is taken at his word.
     *
     * @throws RuleBroken {@code date-invalid}
     */
    public Optional<Instant> moment(String field, ZoneId zone) {
        try {
            return text(field).map(text -> instant(text, zone));
        } catch (DateTimeParseException e) {
            throw new RuleBroken("date-invalid", field);
        }
    }

    /** @throws RuleBroken {@code date-invalid} */
    public Optional<LocalDate> day(String field) {
        try {
            return text(field).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new RuleBroken("date-invalid", field);
        }
    }

    /** @throws RuleBroken {@code field-missing} or {@code date-invalid} */
    public Instant requiredMoment(String field, ZoneId zone) {
        return moment(field, zone).orElseThrow(() -> missing(field));
    }

    /** @throws RuleBroken {@code field-missing} or {@code choice-invalid} */
    public <E extends Enum<E>> E requiredChoice(String field, Class<E> type) {
        return choice(field, type).orElseThrow(() -> missing(field));
    }

    /** @throws RuleBroken {@code choice-invalid} when the value is none of the enum's names, in whatever case */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        return text(field).map(text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(text.replace('-', '_'))) {
                    return constant;
                }
            }
            throw new RuleBroken("choice-invalid", field);
        });
    }

    private static Instant instant(String text, ZoneId zone) {
        var moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return moment instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(moment);
    }

    private static RuleBroken missing(String field) {
        return new RuleBroken("field-missing", field);
    }
}
