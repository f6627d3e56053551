package potok.identity.audit.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import potok.identity.audit.AuditFilter;

/** The filters of the page as they stand in its address; both days inclusive, in the reader's zone. */
record AuditQuery(
        @Nullable String words,
        @Nullable String person,
        @Nullable String action,
        @Nullable String kind,
        @Nullable String record,
        @Nullable String address,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
        @Nullable Boolean everywhere) {
    private static final int LONGEST = 200;

    AuditQuery {
        words = given(words);
        person = given(person);
        action = given(action);
        kind = given(kind);
        record = given(record);
        address = given(address);
    }

    boolean isEverywhere() {
        return Boolean.TRUE.equals(everywhere);
    }

    public boolean isEmpty() {
        return Stream.of(words, person, action, kind, record, address, from, to).allMatch(Objects::isNull);
    }

    AuditFilter filter(UUID organisation, ZoneId zone) {
        return new AuditFilter(
                isEverywhere() ? null : organisation,
                person,
                action,
                kind,
                record,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                address,
                words);
    }

    /** What was looked for, to be written down with an export. */
    Map<String, Object> told() {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("words", words);
        told.put("person", person);
        told.put("action", action);
        told.put("kind", kind);
        told.put("record", record);
        told.put("address", address);
        told.put("from", from);
        told.put("to", to);
        told.values().removeIf(Objects::isNull);
        told.put("everywhere", isEverywhere());
        return Map.copyOf(told);
    }

    /** Without what no database stores. */
    private static @Nullable String given(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var clean = text.replace('\0', ' ').strip();
        return clean.isEmpty() ? null : clean.substring(0, Math.min(LONGEST, clean.length()));
    }
}
