package potok.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static potok.shared.Sensitive.Kind.MONEY;
import static potok.shared.Sensitive.Kind.PHONE;
import static potok.shared.Sensitive.Kind.SECRET;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import potok.shared.Sensitive;

@Tag("T8")
class DisclosureTest {
    private static final Sheet SHEET = new Sheet("order 7", "+79000000001", "1800.00 RUB", "key");

    record Sheet(
            String name,
            @Sensitive(PHONE) @Nullable String phone,
            @Sensitive(MONEY) @Nullable String paid,
            @Sensitive(SECRET) @Nullable String secret) {}

    @ParameterizedTest
    @CsvSource({
        "OPERATOR, false, true, false",
        "MANAGER, false, true, true",
        "ADMIN, false, true, true",
        "ACCOUNTANT, false, false, true",
        "TECHNICIAN, true, true, true",
        "TECHNICIAN, false, false, false",
        "ORG_ADMIN, true, false, false",
        "CLIENT, true, false, false"
    })
    void eachRoleSeesWhatIsTabled(Role role, boolean own, boolean phone, boolean money) {
        var shown = Disclosure.shown(SignedInUsers.of(role), SHEET, own);

        assertThat(shown.name()).isEqualTo("order 7");
        assertThat(shown.phone() != null).isEqualTo(phone);
        assertThat(shown.paid() != null).isEqualTo(money);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void secretsAreShownToNobody(Role role) {
        assertThat(Disclosure.shown(SignedInUsers.of(role), SHEET, true).secret())
                .isNull();
    }

    @Test
    void twoRolesSeeWhatEitherSees() {
        var shown = Disclosure.shown(SignedInUsers.of(Role.OPERATOR, Role.ACCOUNTANT), SHEET, false);

        assertThat(shown.phone()).isNotNull();
        assertThat(shown.paid()).isNotNull();
    }

    @Test
    void whoIsNotSignedInSeesNothingSensitive() {
        assertThat(Disclosure.shown(Optional.empty(), SHEET, true)).isEqualTo(new Sheet("order 7", null, null, null));
    }
}
