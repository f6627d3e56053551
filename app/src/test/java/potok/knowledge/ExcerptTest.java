package potok.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M26")
class ExcerptTest {
    private static final String WHOLE = "The disk is full. Delete what is old, then start again.";

    @Test
    void tellsThatTheTextGoesOn() {
        assertThat(read("The disk is full. Delete what")).isEqualTo("The disk is full. Delete what…");
    }

    @Test
    void endsWhereTheTextEnds() {
        assertThat(read("what is old, then start \uE000again\uE001.")).endsWith("then start again.");
    }

    private static String read(String marked) {
        return Excerpt.of(marked).outOf(WHOLE).parts().stream()
                .map(Excerpt.Part::text)
                .collect(Collectors.joining());
    }
}
