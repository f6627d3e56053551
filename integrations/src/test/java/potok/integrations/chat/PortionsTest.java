package potok.integrations.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C18")
class PortionsTest {
    private final Portions portions = new Portions();

    @Test
    void aShortTextStaysWhole() {
        assertThat(Portions.of("Hello", 10)).containsExactly("Hello");
        assertThat(Portions.of("1234567890", 10)).containsExactly("1234567890");
        assertThat(Portions.of("  ", 10)).isEmpty();
    }

    @Test
    void aLongOneIsCutBetweenWordsOrLines() {
        assertThat(Portions.of("one two three", 9)).containsExactly("one two", "three");
        assertThat(Portions.of("first line\nsecond", 14)).containsExactly("first line", "second");
        assertThat(Portions.of("12345678901", 10)).containsExactly("1234567890", "1");
    }

    @Test
    void aCharacterIsNeverCutInTwo() {
        assertThat(Portions.of("123456789😀", 10)).containsExactly("123456789", "😀");
    }

    @Test
    void theNextAttemptGoesOnWhereTheLastOneStopped() {
        var message = UUID.randomUUID();
        var said = new ArrayList<String>();

        assertThatThrownBy(() -> portions.send(message, List.of("a", "b", "c"), piece -> {
                    if (piece.equals("b")) {
                        throw new IllegalStateException("too many");
                    }
                    said.add(piece);
                    return "id-" + piece;
                }))
                .hasMessage("too many");
        var first = portions.send(message, List.of("a", "b", "c"), piece -> {
            said.add(piece);
            return "id-" + piece;
        });

        assertThat(said).containsExactly("a", "b", "c");
        assertThat(first).isEqualTo("id-a");
    }
}
