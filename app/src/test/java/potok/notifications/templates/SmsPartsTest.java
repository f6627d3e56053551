package potok.notifications.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("M23")
class SmsPartsTest {
    @ParameterizedTest
    @CsvSource({
        "a, 160, 160, 1",
        "a, 161, 161, 2",
        "a, 306, 306, 2",
        "a, 307, 307, 3",
        "€, 80, 160, 1",
        "€, 81, 162, 2",
        "ы, 70, 70, 1",
        "ы, 71, 71, 2",
        "ы, 134, 134, 2",
        "ы, 135, 135, 3"
    })
    void oneLetterBeyondTheShortAlphabetMakesAllLonger(String letter, int times, int characters, int parts) {
        var counted = SmsParts.of(letter.repeat(times));

        assertThat(counted.characters()).isEqualTo(characters);
        assertThat(counted.parts()).isEqualTo(parts);
    }
}
