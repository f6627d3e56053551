package potok.messaging.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

@Tag("T21")
class NewGuestTest {
    @Test
    void aContactIsAPhoneAMailAddressOrNothing() {
        assertThat(NewGuest.of(" Анна  Ким ", "8 900 000-00-01"))
                .isEqualTo(new NewGuest("Анна Ким", PhoneNumber.of("+79000000001"), null));
        assertThat(NewGuest.of("Анна", " anna@example.org ")).isEqualTo(new NewGuest("Анна", null, "anna@example.org"));
        assertThat(NewGuest.of("Анна", " ")).isEqualTo(new NewGuest("Анна", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"завтра", "a@b", "@example.org", "a b@example.org", "<a>@example.org", "12"})
    void whatIsNeitherIsRefused(String contact) {
        assertThatThrownBy(() -> NewGuest.of("Анна", contact))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("web-chat-contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0007b"})
    void aNameIsReadable(String name) {
        assertThatThrownBy(() -> NewGuest.of(name, ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("web-chat-name");
        assertThatThrownBy(() -> NewGuest.of("a".repeat(81), "")).hasMessage("web-chat-name");
    }

    @Test
    void aMessageSaysSomethingAndEnds() {
        assertThat(WebChat.checked(" да\n")).isEqualTo("да");
        assertThat(WebChat.checked("a".repeat(4000))).hasSize(4000);
        assertThatThrownBy(() -> WebChat.checked(" \n ")).hasMessage("web-chat-empty");
        assertThatThrownBy(() -> WebChat.checked("a".repeat(4001))).hasMessage("web-chat-too-long");
    }
}
