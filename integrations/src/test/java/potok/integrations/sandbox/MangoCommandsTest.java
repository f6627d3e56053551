package potok.integrations.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import potok.integrations.mango.MangoSignature;

@Tag("B5")
class MangoCommandsTest {
    private static final String GOOD =
            "{\"command_id\":\"c\",\"from\":{\"extension\":\"101\"},\"to_number\":79000000002}";

    private final MangoExchange exchange = mock();
    private final MangoSignature signature = mock();
    private final Clock clock = mock();
    private final MangoCommands commands =
            new MangoCommands(exchange, mock(), mock(), signature, new ObjectMapper(), clock);
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");

    @BeforeEach
    void everythingIsSigned() {
        when(signature.isOurKey(any())).thenReturn(true);
        when(signature.isSigned(any())).thenReturn(true);
        when(clock.instant()).thenAnswer(call -> now);
        when(exchange.faults()).thenReturn(new Faults());
    }

    @Test
    void aGoodCommandIsTaken() {
        var answer = send(GOOD);

        assertThat(answer.getBody()).isEqualTo("{\"result\":1000}");
        verify(exchange).callBack(any(), any());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"from":{"extension":"101"},"to_number":"79000000002"} | 3103
                    {"command_id":"c","to_number":"79000000002"}           | 3103
                    {"command_id":"c","from":{"extension":"101"}}          | 3103
                    {"command_id":"c","from":{"extension":"101"},"to_number":"x"} | 3200
                    {                                                      | 3400
                    """)
    void aMistakeHasItsCode(String json, int code) {
        var answer = send(json);

        assertThat(answer.getStatusCode().value()).isEqualTo(420);
        assertThat(answer.getBody()).isEqualTo("{\"code\":%d}", code);
        verify(exchange, never()).callBack(any(), any());
    }

    @Test
    void aForeignKeyAndAWrongSignatureAreToldApart() {
        when(signature.isSigned(any())).thenReturn(false);
        assertThat(send(GOOD).getBody()).isEqualTo("{\"code\":3102}");

        when(signature.isOurKey(any())).thenReturn(false);
        assertThat(send(GOOD).getBody()).isEqualTo("{\"code\":3105}");
    }

    @Test
    void whoErrsTwiceIsLockedOutForTwoMinutes() {
        send("{");
        now = now.plusSeconds(30);
        send("{");

        assertThat(send(GOOD).getStatusCode().value()).isEqualTo(401);

        now = now.plus(Duration.ofMinutes(2));
        assertThat(send(GOOD).getStatusCode().value()).isEqualTo(200);
        assertThat(send("{").getStatusCode().value()).isEqualTo(420);
        assertThat(send(GOOD).getStatusCode().value()).isEqualTo(200);
    }

    private ResponseEntity<String> send(String json) {
        return commands.answer(
                new MockHttpServletRequest("POST", "/sandbox/mango/vpbx/commands/callback"), "key", "sign", json);
    }
}
