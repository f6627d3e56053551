package potok.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import potok.settings.Settings;
import potok.shared.RuleBroken;

@Tag("C8")
class PasswordPolicyTest {
    private final Settings settings = mock();
    private final PasswordPolicy policy = new PasswordPolicy(settings);

    @BeforeEach
    void twelveCharacters() {
        given(settings.get(SignInSettings.PASSWORD_LENGTH)).willReturn(12);
    }

    @ParameterizedTest
    @CsvSource({
        "short-one-11, password-contains-login",
        "tr7!kv0#zaq, password-too-short",
        "passwordpassword, password-too-common",
        "123456789012, password-too-common",
        "qwertyuiop[], password-too-common",
        "йцукенгшщзхъ, password-too-common",
        "пароль123456, password-too-common",
        "olga.lisina@example.com, password-too-common",
        "Xk9-OPERATOR7-vbnq, password-contains-login"
    })
    void refusesWhatIsEasilyGuessed(String password, String code) {
        var login = code.equals("password-contains-login") && password.startsWith("short") ? "short-one" : "operator7";

        assertThatThrownBy(() -> policy.check(password, login, "Olga Lisina", "olga.lisina@example.com"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse battery staple", "лошадь верно скрепка батарея", "我们明天早上在河边钓鱼吧朋友们", "Tr7!kv0#zaqW"
            })
    void acceptsWhatIsLongEnoughInAnyAlphabet(String password) {
        assertThatCode(() -> policy.check(password, "operator7", "Olga Lisina", null))
                .doesNotThrowAnyException();
    }

    @Test
    void atMost128CharactersHoweverWide() {
        var longest = "Tr7!kv0#zaqW" + "💡".repeat(PasswordPolicy.LONGEST - 12);

        assertThatCode(() -> policy.check(longest, "operator7", "Olga", null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> policy.check(longest + "x", "operator7", "Olga", null))
                .hasMessage("password-too-long");
    }
}
