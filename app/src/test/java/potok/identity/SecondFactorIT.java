package potok.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.Visitor;
import potok.Wire;

@RealDatabase
@Tag("T13")
@Tag("D6")
class SecondFactorIT {
    private static final Pattern SECRET = Pattern.compile(">([A-Z2-7]{32})<");
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7]{4}(?:-[a-z2-7]{4}){3})</code>");

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    private UserAccount user;
    private String secret = "";
    private String recovery = "";

    @BeforeEach
    void userWithSecondFactor() {
        user = users.create(People.newcomer(Role.OPERATOR), People.PASSWORD);
        var visitor = new Visitor(port);
        visitor.signIn(user.login(), People.PASSWORD);
        secret = found(SECRET, visitor.get("/profile/second-factor").body());
        var picture = visitor.get("/profile/second-factor/picture", "Accept", "image/*");
        assertThat(picture.raw().headers().firstValue("Content-Type").orElse(""))
                .startsWith("image/svg+xml");
        var on = visitor.post("/profile/second-factor", Map.of("code", code(0)));
        recovery = found(RECOVERY, on.body());
        assertThat(visitor.get("/calls").status()).isEqualTo(200);
    }

    @Test
    void thePasswordAloneOpensNothing() {
        var visitor = new Visitor(port);

        assertThat(visitor.signIn(user.login(), People.PASSWORD).redirect()).isEqualTo("/login/code");

        assertThat(visitor.get("/calls").redirect()).isEqualTo("/login/code");
        assertThat(visitor.get("/profile").redirect()).isEqualTo("/login/code");
        assertThat(visitor.get("/camunda/app/tasklist/default/").redirect()).isEqualTo("/login/code");
        assertThat(visitor.get("/camunda/api/engine/engine/default/task", "Accept", "application/json")
                        .status())
                .isEqualTo(401);
        assertThat(visitor.get("/calls", "HX-Request", "true").status()).isEqualTo(401);
        visitor.get("/login/code");
        assertThat(visitor.post("/profile/second-factor/off", Map.of("password", People.PASSWORD))
                        .redirect())
                .isEqualTo("/login/code");
    }

    @Test
    void theCodeLeadsToThePageThatWasWantedUnderANewId() {
        var visitor = new Visitor(port);
        visitor.get("/orders");
        visitor.signIn(user.login(), People.PASSWORD);
        var half = visitor.cookie("SESSION");
        visitor.get("/login/code");

        var entered = visitor.post("/login/code", Map.of("code", code(1)));

        assertThat(entered.redirect()).startsWith("/orders");
        assertThat(visitor.cookie("SESSION")).isNotEqualTo(half);
        assertThat(visitor.get("/orders").status()).isEqualTo(200);
        assertThat(users.account(user.id()).lastSignInAt()).isNotNull();
    }

    @Test
    void aCodeOpensOnceAndSoDoesARecoveryCode() {
        assertThat(enters(code(0))).as("the code of the enrolment").isFalse();
        var next = code(1);
        assertThat(enters(next)).isTrue();
        assertThat(enters(next)).isFalse();
        assertThat(enters(recovery)).isTrue();
        assertThat(enters(recovery)).isFalse();
    }

    @Test
    void wrongCodesAreCountedLikeWrongPasswords() {
        var visitor = new Visitor(port);
        visitor.signIn(user.login(), People.PASSWORD);
        visitor.get("/login/code");
        var status = 200;
        for (var i = 0; i < 20 && status == 200; i++) {
            status = visitor.post("/login/code", Map.of("code", "000000")).status();
        }

        assertThat(status).isEqualTo(429);
        assertThat(visitor.post("/login/code", Map.of("code", code(1))).status())
                .isEqualTo(429);
        database.sql("delete from sign_in_lock").update();
        database.sql("delete from sign_in_failure").update();
    }

    @Test
    void programsSendTheCodeBesideThePassword() {
        var wire = new Wire(port);
        var without = wire.postJson("/api/auth/login", login(""));
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.json()).extractingJsonPathStringValue("$.type").isEqualTo("urn:problem:code-required");
        assertThat(wire.postJson("/api/auth/login", login(",\"code\":\"000000\""))
                        .status())
                .isEqualTo(401);

        assertThat(wire.postJson("/api/auth/login", login(",\"code\":\"" + code(1) + "\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theEnginesRestTakesNoPasswordAlone() {
        var wire = new Wire(port);

        assertThat(wire.get("/engine-rest/task", Wire.basic(user.login(), People.PASSWORD))
                        .status())
                .isIn(401, 403);
    }

    @Test
    void anAdministratorSwitchesItOffForWhoeverLostEverything() {
        var visitor = new Visitor(port);
        visitor.signIn(user.login(), People.PASSWORD);

        users.switchSecondFactorOff(user.id());

        assertThat(visitor.get("/login/code").redirect()).isEqualTo("/login");
        assertThat(visitor.signIn(user.login(), People.PASSWORD).redirect()).isEqualTo("/");
    }

    private boolean enters(String code) {
        var visitor = new Visitor(port);
        visitor.signIn(user.login(), People.PASSWORD);
        visitor.get("/login/code");
        return visitor.post("/login/code", Map.of("code", code)).redirect().equals("/");
    }

    private String login(String code) {
        return "{\"login\":\"%s\",\"password\":\"%s\"%s}".formatted(user.login(), People.PASSWORD, code);
    }

    /** That of the present or a later step of time. */
    private String code(int stepsAhead) {
        try {
            var codes = new TimeBasedOneTimePasswordGenerator();
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()),
                    clock.instant().plus(Duration.ofSeconds(30L * stepsAhead)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as(pattern.pattern()).isTrue();
        return match.group(1);
    }
}
