package potok.identity.audit.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.identity.audit.Actor;
import potok.identity.audit.AuditEntry;
import potok.identity.audit.RecordPages;

/** Puts entries into the reader's words: captions of fields, names of people, texts of statuses, times of his zone. */
@Component
class AuditReader {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]\\w*\\.[A-Z0-9_]+");

    private final MessageSource texts;
    private final Users users;
    private final Optional<RecordPages> pages;

    AuditReader(MessageSource texts, Users users, ObjectProvider<RecordPages> pages) {
        this.texts = texts;
        this.users = users;
        this.pages = Optional.ofNullable(pages.getIfAvailable());
    }

    List<AuditLine> lines(List<AuditEntry> entries, Locale language, ZoneId zone) {
        var words = new Words(language, zone, people(entries));
        return entries.stream().map(words::line).toList();
    }

    /** Everybody whose id stands in these entries, asked for once. */
    private Map<String, String> people(List<AuditEntry> entries) {
        var ids = entries.stream()
                .flatMap(entry -> Stream.concat(entry.old().values().stream(), entry.now().values().stream()))
                .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.of(value))
                .filter(value ->
                        value instanceof String text && UUID_TEXT.matcher(text).matches())
                .map(value -> UserId.of(value.toString()))
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : users.byIds(ids).values().stream()
                        .collect(Collectors.toMap(user -> user.id().toString(), UserView::name));
    }

    String text(String key, String otherwise, Locale language) {
        return Optional.ofNullable(texts.getMessage(key, null, null, language)).orElse(otherwise);
    }

    private final class Words {
        private final Locale language;
        private final Map<String, String> people;
        private final DateTimeFormatter moments;

        Words(Locale language, ZoneId zone, Map<String, String> people) {
            this.language = language;
            this.people = people;
            this.moments = DateTimeFormatter.ofPattern(text("format.moment", "yyyy-MM-dd HH:mm", language), language)
                    .withZone(zone);
        }

        AuditLine line(AuditEntry entry) {
            var kind = entry.kind();
            return new AuditLine(
                    entry,
                    actor(entry.actor()),
                    text("audit.action." + entry.action(), entry.action(), language),
                    kind == null ? null : text("audit.kind." + kind, kind, language),
                    caption(entry),
                    page(kind, entry.record()),
                    changes(entry));
        }

        private @Nullable String page(@Nullable String kind, @Nullable String id) {
            return kind == null || id == null
                    ? null
                    : pages.flatMap(known -> known.pageOf(kind, id)).orElse(null);
        }

        private String actor(Actor actor) {
            var name = Stream.of(actor.name(), actor.login())
                    .filter(one -> one != null)
                    .findFirst();
            return name.orElseGet(
                    () -> text("audit.actor." + actor.kind(), actor.kind().name(), language));
        }

        /** Tasks and processes are called as in the reader's task list. */
        private @Nullable String caption(AuditEntry entry) {
            var caption = entry.caption();
            if (caption == null) {
                return null;
            }
            return "Task".equals(entry.kind())
                    ? text("task." + caption, caption, language)
                    : text("process." + caption, caption, language);
        }

        private List<AuditLine.Change> changes(AuditEntry entry) {
            var fields = new LinkedHashSet<>(entry.old().keySet());
            fields.addAll(entry.now().keySet());
            return fields.stream()
                    .map(field -> new AuditLine.Change(
                            text("audit.field." + field, text("field." + field, field, language), language),
                            value(entry.old().get(field)),
                            value(entry.now().get(field))))
                    .toList();
        }

        private String value(@Nullable Object value) {
            if (value == null) {
                return "";
            }
            if (value instanceof Boolean yes) {
                return text(yes ? "audit.yes" : "audit.no", yes.toString(), language);
            }
            if (value instanceof Collection<?> many) {
                return many.stream().map(this::value).collect(Collectors.joining(", "));
            }
            if (value instanceof Map<?, ?> parts) {
                return parts.entrySet().stream()
                        .map(part -> part.getKey() + ": " + value(part.getValue()))
                        .collect(Collectors.joining(", "));
            }
            return Stream.<Function<String, Optional<String>>>of(this::constant, this::person, this::moment)
                    .flatMap(reading -> reading.apply(value.toString()).stream())
                    .findFirst()
                    .orElse(value.toString());
        }

        private Optional<String> constant(String value) {
            return CONSTANT.matcher(value).matches()
                    ? Optional.of(text(value, value.substring(value.indexOf('.') + 1), language))
                    : Optional.empty();
        }

        private Optional<String> person(String value) {
            return Optional.ofNullable(people.get(value));
        }

        private Optional<String> moment(String value) {
            try {
                return value.endsWith("Z") ? Optional.of(moments.format(Instant.parse(value))) : Optional.empty();
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }
}
