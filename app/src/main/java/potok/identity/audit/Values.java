package potok.identity.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import potok.shared.Money;
import potok.shared.PhoneNumber;
import potok.shared.Sensitive;

/** Values as the audit log keeps them: plain, short, and without what not everybody may know. */
final class Values {
    static final String MASK = "•••";
    private static final int LONGEST = 2_000;
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(password|secret|token|hash|private.?key|jwk|totp).*");
    private static final Pattern PHONE_IN_TEXT =
            Pattern.compile("(?<![\\w+-])(\\+\\d{8,13}|[78]\\d{8})(\\d\\d)(?![\\w-])");
    private static final Pattern UNSTORABLE = Pattern.compile("\\x00|[\\x{D800}-\\x{DFFF}]");

    private Values() {}

    /** @param mark what the field says of itself */
    static @Nullable Object of(String field, @Nullable Object value, Sensitive.@Nullable Kind mark) {
        if (value == null) {
            return null;
        }
        if (mark == Sensitive.Kind.SECRET || SECRET_NAME.matcher(field).matches()) {
            return value instanceof Boolean ? value : MASK;
        }
        if (mark == Sensitive.Kind.PHONE) {
            var text = value.toString();
            return "…" + clean(text.substring(Math.max(0, text.length() - 2)), LONGEST);
        }
        return mark == null ? of(value) : MASK;
    }

    /** Enums carry their type, so that a reader gets the text {@code <type>.<constant>}. */
    private static @Nullable Object of(Object value) {
        if (value instanceof PhoneNumber phone) {
            return phone.masked();
        }
        if (value instanceof Money) {
            return MASK;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .map(one -> String.valueOf(of("", one, null)))
                    .sorted()
                    .toList();
        }
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, one) -> plain.put(key.toString(), of(key.toString(), one, null)));
            return plain;
        }
        if (value instanceof Record parts && !(value instanceof TemporalAccessor)) {
            return ofRecord(parts);
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " B";
        }
        if (value instanceof UUID || value instanceof TemporalAccessor) {
            return value.toString();
        }
        return masked(value.toString());
    }

    /** An id is its value; what has several parts is told part by part. */
    private static @Nullable Object ofRecord(Record value) {
        var parts = value.getClass().getRecordComponents();
        if (parts.length == 1) {
            return of(parts[0].getName(), part(value, parts[0]), mark(parts[0]));
        }
        var plain = new LinkedHashMap<String, @Nullable Object>();
        for (var part : parts) {
            plain.put(part.getName(), of(part.getName(), part(value, part), mark(part)));
        }
        return plain;
    }

    private static @Nullable Object part(Record value, RecordComponent part) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Unreadable part " + part, e);
        }
    }

    private static Sensitive.@Nullable Kind mark(RecordComponent part) {
        var mark = part.getAnnotation(Sensitive.class);
        return mark == null ? null : mark.value();
    }

    static boolean isMasked(Object value) {
        return value.toString().contains(MASK) || value.toString().contains("…");
    }

    /** Phone numbers in what people typed keep two digits. */
    static String masked(String text) {
        return PHONE_IN_TEXT.matcher(String.valueOf(clean(text, LONGEST))).replaceAll("…$2");
    }

    /** Without what PostgreSQL refuses, and not longer than its column. */
    static @Nullable String clean(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        var clean = UNSTORABLE.matcher(text).replaceAll("\uFFFD");
        if (clean.length() <= longest) {
            return clean;
        }
        var end = longest - 1;
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
