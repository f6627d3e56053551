package potok.identity.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import potok.RealDatabase;
import potok.Wire;
import potok.identity.Role;
import potok.identity.Scope;
import potok.identity.SignedInUsers;
import potok.identity.machines.ApiKeys;
import potok.identity.machines.CreateApiKey;
import potok.shared.Organisations;
import potok.shared.Problems;

@RealDatabase
@Tag("C8")
@Tag("D6")
class RateLimitIT {
    @LocalServerPort
    int port;

    @Autowired
    LimitProperties limits;

    @Autowired
    Problems problems;

    @Autowired
    ApiKeys keys;

    @Autowired
    Clock clock;

    /** With a key of its own, so that nobody else has to wait. */
    @Test
    void floodOfOneProgramIsTurnedAwayAndNobodyElse() {
        var wire = new Wire(port);
        var flooder = key();

        var answer = wire.get("/api/calls", "X-Api-Key", flooder);
        for (var i = 0; i < 3 * limits.key().requests() && answer.status() == 200; i++) {
            answer = wire.get("/api/calls", "X-Api-Key", flooder, "Accept-Language", "ru");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.raw().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 60L);
        assertThat(answer.json()).extractingJsonPathStringValue("$.type").isEqualTo("urn:problem:too-many-requests");
        assertThat(answer.json()).extractingJsonPathStringValue("$.detail").startsWith("Слишком много запросов");
        assertThat(wire.get("/api/calls", "X-Api-Key", key()).status()).isEqualTo(200);
    }

    @Test
    void floodFromOneAddressIsTurnedAwayBeforeAnythingIsLookedUp() throws Exception {
        var one = Rate.of("1/1h");
        var filter = new UnknownCallerFilter(
                new RateLimits(
                        new LimitProperties(one, one, one, one, one, one, one, one, one, DataSize.ofMegabytes(5))),
                problems);

        assertThat(send(filter, "/calls", "203.0.113.1", "text/html").getStatus())
                .isEqualTo(200);
        var page = send(filter, "/calls", "203.0.113.1", "text/html");
        var program = send(filter, "/api/calls", "203.0.113.1", "application/json");
        var other = send(filter, "/api/calls", "203.0.113.2", "application/json");

        assertThat(page.getStatus()).isEqualTo(429);
        assertThat(page.getHeader("Retry-After")).isEqualTo("3600");
        assertThat(page.getContentType()).isNull();
        assertThat(program.getStatus()).isEqualTo(429);
        assertThat(program.getContentType()).startsWith("application/problem+json");
        assertThat(other.getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse send(UnknownCallerFilter filter, String path, String address, String accept)
            throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        request.addHeader("Accept", accept);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private String key() {
        var wanted = new CreateApiKey(
                "Flood", Set.of(Scope.CALLS_READ), Set.of(), clock.instant().plus(Duration.ofDays(1)));
        return Organisations.in(Organisations.FIRST, () -> keys.create(wanted, SignedInUsers.of(Role.ADMIN)));
    }
}
