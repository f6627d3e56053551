package potok.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.DateTimeException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.domain.Sort;

@Tag("C8")
class InputFaultTest {
    @ParameterizedTest
    @CsvSource({"22021, true", "22008, true", "54000, true", "23505, false", "08006, false", "40001, false"})
    void theDatabaseTellsBadValuesFromItsOwnTroubles(String state, boolean ofInput) {
        var refused = new IllegalStateException(new SQLException("refused", state));

        assertThat(InputFault.isBehind(refused)).isEqualTo(ofInput);
    }

    @Test
    void datesAndSumsBeyondAllBoundsAreInput() {
        assertThat(InputFault.isBehind(new DateTimeException("year 1000000000")))
                .isTrue();
        assertThat(InputFault.isBehind(new RuntimeException(new ArithmeticException("long overflow"))))
                .isTrue();
        assertThat(InputFault.isBehind(new IllegalStateException("ours"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-2147483648, 0", "0, 0", "1, 0", "2, 1", "2147483647, 999999"})
    void everyNumberLeadsToAPage(int number, int index) {
        var page = Paging.page(number, 20, Sort.unsorted());

        assertThat(page.getPageNumber()).isEqualTo(index);
        assertThat(page.getOffset()).isLessThan(Integer.MAX_VALUE);
    }
}
