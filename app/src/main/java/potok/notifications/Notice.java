package potok.notifications;

import java.util.List;

/**
 * Something to tell: {@code template} names the text {@code notice.<template>}, {@code about} the record it concerns
 * ({@code service-order:<id>}).
 */
public record Notice(String template, String about, List<Object> arguments) {
    public Notice(String template, String about, Object... arguments) {
        this(template, about, List.of(arguments));
    }
}
