package potok.integrations.chat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends in several pieces what a channel does not take in one. When one of them fails, the next attempt goes on from
 * there, as long as this instance lives: what has left need not be said again.
 */
public final class Portions {
    private static final int REMEMBERED = 1_000;

    private final Map<UUID, List<String>> sent = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, List<String>> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** @return what the first piece was answered with; null when there is none */
    public <T> @Nullable String send(UUID message, List<T> pieces, Function<T, String> sender) {
        var answers = sent.computeIfAbsent(message, id -> new ArrayList<>());
        for (var piece : pieces.subList(Math.min(answers.size(), pieces.size()), pieces.size())) {
            answers.add(sender.apply(piece));
        }
        sent.remove(message);
        return answers.isEmpty() ? null : answers.get(0);
    }

    /** Cuts between lines or words where it can, never inside a character. */
    public static List<String> of(String text, int longest) {
        var pieces = new ArrayList<String>();
        var rest = text.strip();
        while (rest.length() > longest) {
            var end = cut(rest, longest);
            pieces.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    private static int cut(String text, int longest) {
        var line = text.lastIndexOf('\n', longest);
        var word = text.lastIndexOf(' ', longest);
        var end = line > longest / 2 ? line : word > longest / 2 ? word : longest;
        return Character.isLowSurrogate(text.charAt(end)) && Character.isHighSurrogate(text.charAt(end - 1))
                ? end - 1
                : end;
    }
}
