package potok.notifications.templates;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.notifications.NoticeValues;
import potok.notifications.NoticeVariable;
import potok.notifications.NoticeVariable.Kind;
import potok.shared.RuleBroken;

/** Finds what is wrong with a text before anybody is sent it, and where. */
@Component
class TemplateCheck {
    private static final Pattern INDEX = Pattern.compile("at pattern index (\\d+)");
    private static final int LONGEST_SUBJECT = 150;

    private final NoticeValues values;

    TemplateCheck(NoticeValues values) {
        this.values = values;
    }

    /** What is wrong with the field {@code subject} or {@code text}. */
    Map<String, RuleBroken> of(TemplatePlace place, TemplateText template) {
        var broken = new LinkedHashMap<String, RuleBroken>();
        if (place.channel().hasSubject()) {
            check(broken, "subject", template.subject(), LONGEST_SUBJECT, place);
        }
        check(broken, "text", template.text(), place.channel().longest(), place);
        return broken;
    }

    private void check(
            Map<String, RuleBroken> broken, String field, @Nullable String pattern, int longest, TemplatePlace place) {
        try {
            var oneLine = field.equals("subject");
            check(pattern == null ? "" : pattern, longest, oneLine, place);
        } catch (RuleBroken e) {
            broken.put(field, e);
        }
    }

    private void check(String pattern, int longest, boolean oneLine, TemplatePlace place) {
        if (pattern.isBlank()) {
            throw new RuleBroken("template-empty");
        }
        if (pattern.length() > longest) {
            throw new RuleBroken("template-too-long", longest, pattern.length());
        }
        pattern.chars()
                .filter(character -> Character.isISOControl(character) && (oneLine || character != '\n'))
                .findFirst()
                .ifPresent(control -> {
                    throw at(pattern, pattern.indexOf(control), "template-character");
                });
        var used = variables(pattern, place);
        if (!oneLine) {
            place.kind().variables().stream()
                    .filter(variable -> variable.required() && !used.contains(variable.name()))
                    .findFirst()
                    .ifPresent(variable -> {
                        throw new RuleBroken("template-variable-missing", inBraces(variable.name()));
                    });
        }
        var example = filled(pattern, place);
        if (example.length() > longest) {
            throw new RuleBroken("template-too-long", longest, example.length());
        }
    }

    private Set<String> variables(String pattern, TemplatePlace place) {
        var parts = parsed(pattern);
        var used = new HashSet<String>();
        for (var i = 0; i < parts.countParts(); i++) {
            var part = parts.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                var name = parts.getSubstring(parts.getPart(i + 1));
                var variable = place.kind()
                        .variable(name)
                        .orElseThrow(() -> at(pattern, part.getIndex(), "template-variable-unknown", inBraces(name)));
                if (!suits(variable, part.getArgType(), parts, i)) {
                    throw at(pattern, part.getIndex(), "template-variable-format", inBraces(name));
                }
                tryOut(pattern, parts, i, place);
                used.add(name);
            }
        }
        return used;
    }

    private static MessagePattern parsed(String pattern) {
        try {
            return new MessagePattern(pattern);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            var index = INDEX.matcher(String.valueOf(e.getMessage()));
            throw at(pattern, index.find() ? Integer.parseInt(index.group(1)) : lastOpen(pattern), "template-syntax");
        }
    }

    private static boolean suits(NoticeVariable variable, ArgType type, MessagePattern parts, int start) {
        return switch (type) {
            case NONE -> true;
            case SELECT -> variable.kind() == Kind.TEXT;
            case PLURAL, SELECTORDINAL -> variable.kind() == Kind.NUMBER;
            case SIMPLE -> {
                var format = parts.getSubstring(parts.getPart(start + 2));
                yield variable.kind() == Kind.MOMENT
                        ? List.of("date", "time").contains(format)
                        : variable.kind() == Kind.NUMBER && format.equals("number");
            }
            case CHOICE -> false;
        };
    }

    /** A format may have a style of its own, which only its use proves. */
    private void tryOut(String pattern, MessagePattern parts, int start, TemplatePlace place) {
        var from = parts.getPart(start).getIndex();
        if (parts.getPart(start).getArgType() == ArgType.SIMPLE) {
            var end = parts.getPart(parts.getLimitPartIndex(start)).getLimit();
            try {
                fill(pattern.substring(from, end), place);
            } catch (IllegalArgumentException | DateTimeException e) {
                var name = parts.getSubstring(parts.getPart(start + 1));
                throw at(pattern, from, "template-variable-format", inBraces(name));
            }
        }
    }

    private String filled(String pattern, TemplatePlace place) {
        try {
            return fill(pattern, place);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw at(pattern, 0, "template-syntax");
        }
    }

    private String fill(String pattern, TemplatePlace place) {
        return TemplatePattern.fill(
                pattern, place.kind(), values.examples(place.kind(), place.language()), place.language());
    }

    private static int lastOpen(String pattern) {
        var depth = 0;
        for (var i = pattern.length() - 1; i >= 0; i--) {
            if (pattern.charAt(i) == '}') {
                depth++;
            } else if (pattern.charAt(i) == '{' && depth-- == 0) {
                return i;
            }
        }
        return Math.max(0, pattern.length() - 1);
    }

    /** In the text of this code 0 is the line, 1 the character in it, and 2 what the code tells beside. */
    private static RuleBroken at(String pattern, int index, String code, Object... more) {
        var before = pattern.substring(0, Math.min(index, pattern.length()));
        var line = before.chars().filter(character -> character == '\n').count() + 1;
        var column = before.length() - before.lastIndexOf('\n');
        return more.length == 0 ? new RuleBroken(code, line, column) : new RuleBroken(code, line, column, more[0]);
    }

    private static String inBraces(String name) {
        return "{" + name + "}";
    }
}
