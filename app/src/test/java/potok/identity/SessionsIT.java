package potok.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.Visitor;

/** Sessions stand in the database, are seen and ended one by one, and do not live for ever. */
@RealDatabase
@Tag("T13")
@Tag("C15")
class SessionsIT {
    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient database;

    private String login;

    @BeforeEach
    void newUser() {
        login = users.create(People.newcomer(Role.OPERATOR), People.PASSWORD).login();
    }

    private Visitor signedIn() {
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(login, People.PASSWORD).redirect()).isEqualTo("/");
        return visitor;
    }

    @Test
    void oneOfTwoSessionsIsEndedFromTheOther() {
        var atWork = signedIn();
        var stolen = signedIn();
        assertThat(stolen.get("/calls").status()).isEqualTo(200);
        var page = atWork.get("/profile").body();
        var end = page.replaceAll("(?s).*action=\"(/profile/sessions/[0-9a-f]+/end)\".*", "$1");

        assertThat(atWork.post(end, Map.of()).redirect()).isEqualTo("/profile");

        assertThat(stolen.get("/calls").redirect()).isEqualTo("/login");
        assertThat(stolen.get("/calls", "HX-Request", "true").status()).isEqualTo(401);
        assertThat(atWork.get("/calls").status()).isEqualTo(200);
    }

    @Test
    void nobodyEndsSessionsOfOthers() {
        var other = Visitor.signedIn(port, "operator2");
        var handle = sessions.of("operator2", null).get(0).handle();
        var visitor = signedIn();
        visitor.get("/profile");

        var answer = visitor.post("/profile/sessions/" + handle + "/end", Map.of());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(other.get("/calls").status()).isEqualTo(200);
    }

    @Test
    void signingInMakesANewId() {
        var visitor = new Visitor(port);
        visitor.get("/login");
        var before = visitor.cookie("SESSION");

        var cookie = visitor.signIn(login, People.PASSWORD).raw().headers().firstValue("Set-Cookie");

        assertThat(visitor.cookie("SESSION")).isNotEmpty().isNotEqualTo(before);
        assertThat(cookie).hasValueSatisfying(value -> assertThat(value)
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure"));
    }

    @Test
    void idleAndOldSessionsAreOver() {
        var idle = signedIn();
        var old = signedIn();
        var handles = sessions.of(login, null);
        assertThat(handles).hasSize(2);
        var now = Instant.now().toEpochMilli();

        database.sql("update user_session set last_access_time = ?, expiry_time = ? where principal_name = ?"
                        + " and session_id = (select min(session_id) from user_session where principal_name = ?)")
                .params(now - Duration.ofHours(13).toMillis(), now - 1, login, login)
                .update();
        database.sql("update user_session set creation_time = ? where principal_name = ?"
                        + " and session_id = (select max(session_id) from user_session where principal_name = ?)")
                .params(now - Duration.ofDays(31).toMillis(), login, login)
                .update();

        assertThat(idle.get("/calls").redirect()).isEqualTo("/login");
        assertThat(old.get("/calls").redirect()).isEqualTo("/login");
    }

    @Test
    void whatAPageAsksByItselfDoesNotKeepItsReaderSignedIn() {
        var visitor = signedIn();
        usedAnHourAgo();

        visitor.get("/live?topics=nothing-to-hear", "X-Background", "true", "HX-Request", "true");
        visitor.get("/calls", "X-Background", "true");
        assertThat(lastUse()).isBefore(Instant.now().minusSeconds(3000));

        visitor.get("/calls");
        assertThat(lastUse()).isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void theTasklistWorksAndWritesTheSessionOnceOnly() {
        var visitor = signedIn();
        assertThat(visitor.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        visitor.get("/camunda/api/admin/auth/user/default", "Accept", "application/json");
        var before = written();

        assertThat(visitor.get("/camunda/api/admin/auth/user/default", "Accept", "application/json")
                        .body())
                .contains("\"userId\":\"" + login + "\"");
        assertThat(visitor.get("/camunda/api/engine/engine/default/task", "Accept", "application/json")
                        .status())
                .isEqualTo(200);

        assertThat(written()).isEqualTo(before);
    }

    @Test
    void filesOfThePageNeedNoSession() {
        assertThat(new Visitor(port).get("/favicon.svg").raw().headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    private void usedAnHourAgo() {
        database.sql("update user_session set last_access_time = ? where principal_name = ?")
                .params(Instant.now().minusSeconds(3600).toEpochMilli(), login)
                .update();
    }

    private Instant lastUse() {
        return sessions.of(login, null).get(0).lastUsed();
    }

    /** Row versions: PostgreSQL gives each written row another one. */
    private String written() {
        return database.sql("select string_agg(s.xmin::text || ':' || a.xmin::text, ',' order by a.attribute_name)"
                        + " from user_session s join user_session_attributes a on a.session_primary_id = s.primary_id"
                        + " where principal_name = ?")
                .param(login)
                .query(String.class)
                .single();
    }
}
