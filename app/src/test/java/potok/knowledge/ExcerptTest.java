package potok.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.knowledge.Excerpt.Part;

@Tag("M26")
class ExcerptTest {
    @Test
    void markedWordsStandOut() {
        var excerpt = Excerpt.of("no \uE000access\uE001 to the \uE000system\uE001");

        assertThat(excerpt.parts())
                .containsExactly(
                        new Part("no ", false),
                        new Part("access", true),
                        new Part(" to the ", false),
                        new Part("system", true));
    }

    @Test
    void nothingIsLostWhereNothingIsMarked() {
        assertThat(Excerpt.of("<b>plain</b>").parts()).containsExactly(new Part("<b>plain</b>", false));
        assertThat(Excerpt.of("").parts()).isEmpty();
    }
}
