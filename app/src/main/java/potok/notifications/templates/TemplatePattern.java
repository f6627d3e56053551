package potok.notifications.templates;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import potok.notifications.NoticeKind;
import potok.notifications.NoticeVariable.Kind;

/** Fills a pattern in. It can ask for nothing but the event's variables, and what these say is not read as a pattern. */
final class TemplatePattern {
    /** Ends the name under which a moment is given as people read it everywhere. */
    private static final String READABLE = "_";

    private TemplatePattern() {}

    /** @throws IllegalArgumentException when the pattern, or a value, cannot be read */
    static String fill(String pattern, NoticeKind kind, Map<String, String> values, Locale language) {
        var arguments = new HashMap<String, Object>();
        for (var variable : kind.variables()) {
            var name = variable.name();
            var value = values.getOrDefault(name, "");
            arguments.put(name, value);
            arguments.put(name + READABLE, value);
            if (!value.isEmpty() && variable.kind() == Kind.NUMBER) {
                arguments.put(name, new BigDecimal(value));
            } else if (!value.isEmpty() && variable.kind() == Kind.MOMENT) {
                var moment = ZonedDateTime.parse(value);
                arguments.put(name, calendar(moment, language));
                arguments.put(name + READABLE, readable(moment, language));
            }
        }
        return new MessageFormat(prepared(pattern, kind), language).format(arguments);
    }

    /** Formats show it in its own zone. */
    private static GregorianCalendar calendar(ZonedDateTime moment, Locale language) {
        var calendar =
                new GregorianCalendar(TimeZone.getTimeZone(moment.getZone().getId()), ULocale.forLocale(language));
        calendar.setTimeInMillis(moment.toInstant().toEpochMilli());
        return calendar;
    }

    private static String readable(ZonedDateTime moment, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .format(moment);
    }

    /** Moments without a format are asked for as people read them, and the blank before a format's style goes. */
    private static String prepared(String pattern, NoticeKind kind) {
        var parts = new MessagePattern(pattern);
        var prepared = new StringBuilder(pattern);
        for (var i = parts.countParts() - 1; i >= 0; i--) {
            var part = parts.getPart(i);
            if (part.getType() == Part.Type.ARG_STYLE) {
                var style = parts.getSubstring(part);
                var blanks = style.length() - style.stripLeading().length();
                prepared.delete(part.getIndex(), part.getIndex() + blanks);
            } else if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.NONE) {
                var name = parts.getPart(i + 1);
                if (isMoment(kind, parts.getSubstring(name))) {
                    prepared.insert(name.getLimit(), READABLE);
                }
            }
        }
        return prepared.toString();
    }

    private static boolean isMoment(NoticeKind kind, String name) {
        return kind.variable(name)
                .filter(variable -> variable.kind() == Kind.MOMENT)
                .isPresent();
    }
}
