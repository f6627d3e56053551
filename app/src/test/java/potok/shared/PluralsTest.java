package potok.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@Tag("D9")
class PluralsTest {
    @ParameterizedTest
    @CsvSource({
        "ru, 1, 1 новый звонок",
        "ru, 2, 2 новых звонка",
        "ru, 5, 5 новых звонков",
        "ru, 11, 11 новых звонков",
        "ru, 21, 21 новый звонок",
        "ru, 104, 104 новых звонка",
        "en, 1, 1 new call",
        "en, 0, 0 new calls",
        "kk, 3, 3 жаңа қоңырау",
        "zh, 3, 3 个新来电"
    })
    void aNounAgreesWithItsNumber(String language, long number, String expected) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/calls");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);

        assertThat(Plurals.text(texts, "calls.newer", number, Locale.forLanguageTag(language)))
                .isEqualTo(expected);
    }
}
