package potok.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.integrations.avito.AvitoAccount;
import potok.integrations.avito.AvitoCall;
import potok.integrations.telephony.Direction;
import potok.integrations.telephony.TelephonyEvent;
import potok.shared.Organisations;

/** Call tracking says where a call came from, and what the exchange did not tell. */
@Tag("B6")
@Tag("C5")
@Tag("C6")
@RealDatabase
class CallsFromAvitoIT {
    private static final AvitoAccount ACCOUNT = new AvitoAccount(
            UUID.randomUUID(),
            Organisations.FIRST,
            "Omsk repairs",
            "1000009",
            "id",
            "secret",
            "token",
            "Омск",
            "avito");

    private final Instant at = Instant.now().minusSeconds(900);
    private final String id = UUID.randomUUID().toString();

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void aCallThatTheExchangeToldIsRecognisedByPhoneAndTime() {
        exchangeTold("79000000093", at);

        tell(call("79000000093", at.plusSeconds(40), Duration.ofSeconds(30)));

        assertThat(calls("+79000000093"))
                .containsExactly(Map.of("mango_id", id, "avito_name", "Omsk repairs", "avito_account", "1000009"));
    }

    @Test
    void aCallOfAnotherHourIsAnother() {
        exchangeTold("79000000094", at.minus(Duration.ofHours(1)));

        tell(call("79000000094", at, Duration.ZERO));

        assertThat(calls("+79000000094")).hasSize(2);
        assertThat(database.sql("select status || ' ' || city || ' ' || rk from call where mango_id = ?")
                        .param("avito:" + id)
                        .query(String.class)
                        .single())
                .isEqualTo("MISSED Омск avito");
    }

    @Test
    void twoCallsOfOneBuyerAreToldApart() {
        exchangeTold("79000000095", at);

        tell(call("79000000095", at, Duration.ZERO));
        tell(new AvitoCall(
                ACCOUNT,
                UUID.randomUUID().toString(),
                at.plusSeconds(60),
                Duration.ofSeconds(5),
                Duration.ofSeconds(50),
                "79000000095",
                "73810000009"));

        assertThat(calls("+79000000095")).hasSize(2).allSatisfy(call -> assertThat(call)
                .containsEntry("avito_account", "1000009"));
    }

    @Test
    void aHiddenCallerIsPassedOver() {
        tell(call("", at, Duration.ZERO));

        assertThat(database.sql("select count(*) from call where mango_id = ?")
                        .param("avito:" + id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private AvitoCall call(String buyer, Instant at, Duration talk) {
        return new AvitoCall(ACCOUNT, id, at, Duration.ofSeconds(5), talk, buyer, "73810000009");
    }

    private void exchangeTold(String caller, Instant at) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new TelephonyEvent.Appeared(id, at, Direction.INCOMING, caller, "73810000001", null)));
    }

    private void tell(AvitoCall call) {
        transaction.executeWithoutResult(status -> events.publishEvent(call));
    }

    private List<Map<String, Object>> calls(String phone) {
        return database.sql("select mango_id, avito_name, avito_account from call where phone_client = ?")
                .param(phone)
                .query()
                .listOfRows();
    }
}
