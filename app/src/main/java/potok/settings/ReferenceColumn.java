package potok.settings;

import org.jspecify.annotations.Nullable;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

/** A column of a list of reference data; {@code name} is the column of the table. */
public record ReferenceColumn(String name, Kind kind, boolean required) {
    private static final int LONGEST = 200;
    private static final int LONGEST_CODE = 50;
    private static final int MOST_DAYS = 3650;

    public enum Kind {
        CODE,
        TEXT,
        ZONE,
        CITY,
        PHONE,
        DAYS
    }

    static ReferenceColumn required(String name, Kind kind) {
        return new ReferenceColumn(name, kind, true);
    }

    static ReferenceColumn optional(String name, Kind kind) {
        return new ReferenceColumn(name, kind, false);
    }

    /** The text that stands over it. */
    public String caption() {
        return "reference." + (kind == Kind.DAYS ? "days" : name);
    }

    /** As it is kept; null for nothing. */
    @Nullable
    Object read(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            if (required) {
                throw new RuleBroken("setting-missing");
            }
            return null;
        }
        return switch (kind) {
            case CODE -> SettingKind.name(LONGEST_CODE).read(text);
            case TEXT, CITY -> SettingKind.name(LONGEST).read(text);
            case ZONE -> SettingKind.zone().read(text).getId();
            case PHONE -> PhoneNumber.of(text).value();
            case DAYS -> SettingKind.number(1, MOST_DAYS).read(text);
        };
    }
}
