package potok.identity.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import potok.identity.Role;
import potok.identity.SignedInUsers;

@Tag("C8")
@Tag("D6")
class RateLimitTest {
    private static final Rate MANY = Rate.of("1000/1m");

    @Test
    void eachCallerHasHisOwnLimitAndIsToldWhenToComeAgain() {
        var limit = new RateLimit(Rate.of("2/1h"));

        assertThat(limit.take("one")).isEmpty();
        assertThat(limit.take("one")).isEmpty();
        assertThat(limit.take("one"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30)));
        assertThat(limit.take("two")).isEmpty();
    }

    @Test
    void memoryIsBounded() {
        var limit = new RateLimit(Rate.of("1/1h"));

        IntStream.range(0, 200_000).forEach(caller -> limit.take("caller-" + caller));

        assertThat(limit.callers()).isLessThanOrEqualTo(50_000);
    }

    @Test
    void signInIsLimitedMoreThanTheRest() {
        var limits = limits("100/1m", "2/1m", "100/1m");

        assertThat(waits(3, () -> limits.takeUnknown(request("POST", "/api/auth/login"))))
                .containsExactly(false, false, true);
        assertThat(limits.takeUnknown(request("GET", "/api/calls"))).isEmpty();
        assertThat(limits.takeUnknown(request("GET", "/login"))).isEmpty();
    }

    @Test
    void publicFormsAreLimitedForWhoeverIsNotSignedIn() {
        var limits = limits("100/1m", "100/1m", "1/1m");

        assertThat(waits(2, () -> limits.takeKnown(request("POST", "/forgotten-password"), null)))
                .containsExactly(false, true);
        assertThat(waits(2, () -> limits.takeKnown(request("GET", "/forgotten-password"), null)))
                .containsExactly(false, false);
        assertThat(waits(3, () -> limits.takeKnown(request("POST", "/webhooks/mango/events/call"), null)))
                .containsExactly(false, false, false);
        assertThat(limits.takeKnown(request("POST", "/orders/new"), SignedInUsers.of(Role.OPERATOR)))
                .isEmpty();
    }

    @Test
    void filesAndWebhooksDoNotCountForTheAddress() {
        var limits = limits("1/1m", "100/1m", "100/1m");
        limits.takeUnknown(request("GET", "/calls"));

        assertThat(limits.takeUnknown(request("GET", "/calls"))).isPresent();
        assertThat(limits.takeUnknown(request("GET", "/assets/main.js"))).isEmpty();
        assertThat(limits.takeUnknown(request("POST", "/webhooks/mango/events/call")))
                .isEmpty();
    }

    @Test
    @Tag("T21")
    void everyVisitorHasHisOwnLimitAndEveryHouseholdItsStrangers() {
        var limits = new ChatLimits(new LimitProperties(
                MANY,
                MANY,
                MANY,
                MANY,
                MANY,
                MANY,
                Rate.of("2/1m"),
                Rate.of("1/1m"),
                Rate.of("3/1m"),
                DataSize.ofMegabytes(5)));
        limits.takeMessage("one");
        limits.takeMessage("one");
        limits.takeMessage("other");
        limits.takeStranger("2001:db8::1");

        assertThatThrownBy(() -> limits.takeMessage("one"))
                .isInstanceOfSatisfying(TooFast.class, tooFast -> assertThat(tooFast.pause())
                        .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1)));
        assertThatThrownBy(() -> limits.takeStranger("2001:db8::2")).isInstanceOf(TooFast.class);
        limits.takeFilesOfGuests("2001:db8::1", 2);
        limits.takeFiles("client", 3);
        assertThatThrownBy(() -> limits.takeFilesOfGuests("2001:db8::2", 2)).isInstanceOf(TooFast.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "0/1m", "-1/1m", "5/0s", "x/1m", "5/often"})
    void ratesThatAreNoneStopTheStart(String written) {
        assertThatThrownBy(() -> Rate.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RateLimits limits(String address, String signIn, String publicForm) {
        return new RateLimits(new LimitProperties(
                Rate.of(address),
                MANY,
                MANY,
                MANY,
                Rate.of(signIn),
                Rate.of(publicForm),
                MANY,
                MANY,
                MANY,
                DataSize.ofMegabytes(5)));
    }

    private static Stream<Boolean> waits(int times, java.util.function.Supplier<Optional<Duration>> take) {
        return IntStream.range(0, times).mapToObj(time -> take.get().isPresent());
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
