package potok.engine.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static potok.engine.tasklist.PageNonceFilter.NONCE;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

@Tag("X6")
class PageNonceFilterTest {
    private final MockServletContext shared = new MockServletContext();

    @Test
    void requestInBetweenLeavesThePagesNonceAlone() {
        open((page, response) -> {
            page.getServletContext().setAttribute(NONCE, "page");

            open((other, otherResponse) -> other.getServletContext().setAttribute(NONCE, "other"));

            assertThat(page.getServletContext().getAttribute(NONCE)).isEqualTo("page");
        });
    }

    @Test
    void everythingElseIsShared() {
        open((page, response) -> page.getServletContext().setAttribute("colour", "blue"));

        assertThat(shared.getAttribute("colour")).isEqualTo("blue");
        assertThat(shared.getAttribute(NONCE)).isNull();
    }

    private void open(FilterChain chain) {
        try {
            new PageNonceFilter().doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(), chain);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
