package potok.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X5")
class MarkdownTest {
    private static final String TYPED = "1. Copy <settings>\n2. Change *them*";

    @Test
    void linesStayLines() {
        assertThat(Markdown.plain(TYPED)).isEqualTo("1. Copy &lt;settings><br>2. Change \\*them\\*");
    }

    @Test
    void isReadAsItWasTyped() {
        assertThat(Markdown.text(Markdown.plain(TYPED))).isEqualTo(TYPED);
    }
}
