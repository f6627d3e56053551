package potok.notifications.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static potok.notifications.NoticeVariable.link;
import static potok.notifications.NoticeVariable.moment;
import static potok.notifications.NoticeVariable.number;
import static potok.notifications.NoticeVariable.text;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import potok.notifications.NoticeChannel;
import potok.notifications.NoticeKind;
import potok.notifications.NoticeValuesOfTests;

@Tag("M23")
class TemplateCheckTest {
    private static final NoticeKind VISIT =
            NoticeKind.toClient("visit", text("client"), moment("visit"), number("parcels"));
    private static final NoticeKind INVITED = NoticeKind.toAccount("invited", text("client"), link("link"));

    private final TemplateCheck check = new TemplateCheck(NoticeValuesOfTests.examples(Map.of(
            "client", "Anna",
            "visit", "2026-12-01T10:00+06:00[Asia/Omsk]",
            "parcels", "2",
            "link", "https://example.com/1")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "Hello {client}, it's for you",
                "{visit}",
                "{visit, date, long} at {visit, time, short}",
                "{visit, date, EEEE d MMMM}",
                "{visit, date, ::yMMMd}",
                "{parcels, plural, one {# parcel} other {# parcels}} for {client}",
                "{client, select, Anna {Dear Anna} other {Hello}}",
                "{parcels, number, integer}",
                "A brace '{' is written in quotes"
            })
    void whatCanBeSentIsSaved(String text) {
        assertThat(broken(VISIT, NoticeChannel.SMS, null, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello {name} | template-variable-unknown | [1, 7, {name}]",
                "Hello {0} | template-variable-unknown | [1, 7, {0}]",
                "{parcels, plural, one {{who}} other {#}} | template-variable-unknown | [1, 24, {who}]",
                "{client, date} | template-variable-format | [1, 1, {client}]",
                "{client, number} | template-variable-format | [1, 1, {client}]",
                "{visit, number} | template-variable-format | [1, 1, {visit}]",
                "{visit, plural, other {}} | template-variable-format | [1, 1, {visit}]",
                "{parcels, spellout} | template-variable-format | [1, 1, {parcels}]",
                "{parcels, choice, 0#none} | template-variable-format | [1, 1, {parcels}]",
                "{visit, date, bbbb'} | template-syntax | [1, 14]",
                "{visit, date, III} | template-variable-format | [1, 1, {visit}]",
                "Hello {client | template-syntax | [1, 7]",
                "Hello client} {client | template-syntax | [1, 15]",
                "{client!} | template-syntax | [1, 2]",
                "{} | template-syntax | [1, 2]",
                "{parcels, plural, one {#}} | template-syntax | [1, 26]",
                "'' | template-empty | []"
            })
    void whatCannotBeSentIsRefusedWithItsPlace(String text, String code, String where) {
        assertThat(broken(VISIT, NoticeChannel.SMS, null, text.equals("''") ? " " : text))
                .containsEntry("text", code + " " + where);
    }

    @Test
    void thePlaceIsCountedInLinesToo() {
        assertThat(broken(VISIT, NoticeChannel.TELEGRAM, null, "Hello\n\nto {nobody}"))
                .containsEntry("text", "template-variable-unknown [3, 4, {nobody}]");
    }

    @Test
    void aTextMustFitItsChannelWithItsValues() {
        assertThat(broken(VISIT, NoticeChannel.SMS, null, "a".repeat(670))).isEmpty();
        assertThat(broken(VISIT, NoticeChannel.SMS, null, "a".repeat(671)))
                .containsEntry("text", "template-too-long [670, 671]");
        assertThat(broken(VISIT, NoticeChannel.SMS, null, "{visit}".repeat(60))).containsKey("text");
        assertThat(broken(VISIT, NoticeChannel.TELEGRAM, null, "a".repeat(671))).isEmpty();
    }

    @Test
    void aMailNeedsASubjectOfOneLine() {
        assertThat(broken(VISIT, NoticeChannel.EMAIL, "", "Text")).containsEntry("subject", "template-empty []");
        assertThat(broken(VISIT, NoticeChannel.EMAIL, "One\nBcc: two", "Text"))
                .containsEntry("subject", "template-character [1, 4]");
        assertThat(broken(VISIT, NoticeChannel.EMAIL, "For {client}", "Text")).isEmpty();
    }

    @Test
    void whatCannotBeDoneWithoutMayNotBeMissing() {
        assertThat(broken(INVITED, NoticeChannel.EMAIL, "Welcome", "Hello {client}"))
                .containsEntry("text", "template-variable-missing [{link}]");
        assertThat(broken(INVITED, NoticeChannel.EMAIL, "Welcome", "Come in: {link}"))
                .isEmpty();
    }

    @Test
    void aValueIsNeverReadAsAPattern() {
        assertThat(TemplatePattern.fill("Hello {client}", VISIT, Map.of("client", "{visit} '{'"), Locale.ENGLISH))
                .isEqualTo("Hello {visit} '{'");
    }

    @Test
    void aMomentIsToldInItsOwnZone() {
        var values = Map.of("visit", "2026-12-01T23:30+06:00[Asia/Omsk]");

        assertThat(TemplatePattern.fill("{visit, date, d.M.} {visit, time, HH:mm}", VISIT, values, Locale.ENGLISH))
                .isEqualTo("1.12. 23:30");
        assertThat(TemplatePattern.fill("{visit}", VISIT, values, Locale.forLanguageTag("ru")))
                .isEqualTo("1 декабря 2026 г., 23:30");
    }

    private Map<String, String> broken(NoticeKind kind, NoticeChannel channel, String subject, String text) {
        var place = new TemplatePlace(kind, channel, Locale.ENGLISH);
        return check.of(place, new TemplateText(subject, text)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        broken -> broken.getValue().code() + " "
                                + broken.getValue().arguments()));
    }
}
