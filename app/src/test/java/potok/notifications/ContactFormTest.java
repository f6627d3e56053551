package potok.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.shared.RuleBroken;

@Tag("M23")
class ContactFormTest {
    @Test
    void whatIsTypedIsWhatIsMeantAndShownAgain() {
        var form = new ContactForm(
                "sms", "kk", "Asia/Omsk", "own", "22:30", "7:15", List.of("email"), " anna@example.com ");

        var wishes = form.wishes();

        assertThat(wishes)
                .isEqualTo(new ContactWishes(
                        NoticeChannel.SMS,
                        "kk",
                        ZoneId.of("Asia/Omsk"),
                        new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 15)),
                        Set.of(NoticeChannel.EMAIL),
                        "anna@example.com"));
        assertThat(ContactForm.of(wishes).wishes()).isEqualTo(wishes);
    }

    @Test
    void anEmptyFormIsNoWishAtAll() {
        assertThat(new ContactForm("", "", "", "", "22:00", "08:00", null, "").wishes())
                .isEqualTo(ContactWishes.NONE);
    }

    @Test
    void neverIsAWishToo() {
        var wishes = new ContactForm(null, null, null, "never", "", "", null, null).wishes();

        assertThat(ContactForm.of(wishes).quiet()).isEqualTo("never");
        assertThat(wishes.quiet()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "fax, '', '', '', 22:00, '', setting-choice",
        "'', tt, '', '', 22:00, '', setting-choice",
        "'', '', Nowhere/Land, '', 22:00, '', setting-zone",
        "'', '', '', sometimes, 22:00, '', setting-choice",
        "'', '', '', own, 25:00, '', setting-time",
        "'', '', '', '', 22:00, nobody, contact-email"
    })
    void whatCannotBeMeantIsRefused(
            String channel, String language, String zone, String quiet, String from, String email, String code) {
        var form = new ContactForm(channel, language, zone, quiet, from, "08:00", null, email);

        assertThatThrownBy(form::wishes).isInstanceOf(RuleBroken.class).hasMessage(code);
    }
}
