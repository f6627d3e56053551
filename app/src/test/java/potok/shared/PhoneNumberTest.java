package potok.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C2")
class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"+7 900 000-00-01", "8 (900) 000-00-01", "79000000001", "9000000001", " +7(900)0000001 "})
    void howeverWrittenANumberIsOne(String written) {
        assertThat(PhoneNumber.of(written)).isEqualTo(new PhoneNumber("+79000000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "101", "sip:op1@crm.test", "+7", "0000042"})
    void whatIsNoNumberIsNone(String written) {
        assertThat(PhoneNumber.tryOf(written)).isEmpty();
    }

    @Test
    void refusesWithTheWordsOfTheUser() {
        assertThatThrownBy(() -> PhoneNumber.of("abc")).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.code()).isEqualTo("phone-number-invalid");
            assertThat(broken.arguments()).containsExactly("abc");
        });
    }

    @Test
    void readsWellAndHidesItselfInLogs() {
        var number = PhoneNumber.of("+79000000001");

        assertThat(number.readable()).isEqualTo("+7 900 000-00-01");
        assertThat(number.masked()).isEqualTo("+7 900 ···-··-01").isEqualTo(number.toString());
    }

    @Tag("T8")
    @ParameterizedTest
    @CsvSource({"+77000000001,+7 700 ··· ··01", "+16502530000,+1 650-···-··00", "+4930123456,+49 ·· ····56"})
    void shortAndForeignNumbersShowNoMoreThanTheirEnds(String number, String masked) {
        assertThat(PhoneNumber.of(number).masked()).isEqualTo(masked);
    }
}
