package potok.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.shared.RuleBroken;

@Tag("T7")
class SettingKindTest {
    @Test
    void valuesAreReadAsTheyAreWritten() {
        var hours = SettingKind.duration(ChronoUnit.HOURS, 1, 168);

        assertThat(hours.read("8")).isEqualTo(Duration.ofHours(8));
        assertThat(hours.write(Duration.ofDays(1))).isEqualTo("24");
        assertThat(SettingKind.currency().read("kzt")).isEqualTo(Currency.getInstance("KZT"));
        assertThat(SettingKind.lines(20).read("one\n\n two ")).containsExactly("one", "two");
        assertThat(SettingKind.address(false).read("https://example.com/vpbx")).isEqualTo("https://example.com/vpbx/");
    }

    @Test
    void whatIsNoSuchValueIsRefused() {
        refused("setting-number", SettingKind.number(8, 64), "7");
        refused("setting-number", SettingKind.number(8, 64), "99999999999");
        refused("setting-number", SettingKind.number(8, 64), "ten");
        refused("setting-choice", SettingKind.yesNo(), "maybe");
        refused("setting-choice", SettingKind.language(), "de");
        refused("setting-zone", SettingKind.zone(), "Mars/Olympus");
        refused("setting-missing", SettingKind.name(10), " ");
        refused("setting-text", SettingKind.text(5), "123456");
        refused("setting-text", SettingKind.text(5), "a\u0000b");
        refused("setting-address", SettingKind.address(false), "javascript:alert(1)");
        refused("setting-address", SettingKind.address(false), "https://user@example.com/");
        refused("setting-address", SettingKind.address(false), "");
        refused("setting-lines", SettingKind.lines(5), "x\n".repeat(21));
    }

    private static void refused(String code, SettingKind<?> kind, String text) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> kind.read(text))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(code));
    }
}
