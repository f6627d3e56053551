package potok.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import potok.RealDatabase;
import potok.Visitor;
import potok.shared.Fingerprint;

@RealDatabase
@Tag("T13")
@Tag("C8")
class PasswordResetIT {
    private static final String WANTED = "another sentence for the door";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Passwords passwords;

    @Autowired
    AppUserRepository accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    ConfigurableApplicationContext context;

    private PasswordMails mails;
    private UserAccount user;

    @BeforeEach
    void newUser() {
        mails = new PasswordMails(context);
        user = users.create(People.newcomer(Role.OPERATOR), People.PASSWORD);
        database.sql("delete from password_ask").update();
    }

    @Test
    void aLinkSetsAnotherPasswordOnceAndEndsAllSessions() {
        var atWork = visitor();
        atWork.signIn(user.login(), People.PASSWORD);
        var door = visitor();
        var path = asked(door, user.login());
        assertThat(door.get(path).body()).contains(user.login());

        var set = door.post("/password/reset", choice(path, WANTED));

        assertThat(set.redirect()).isEqualTo("/login?password-changed");
        assertThat(atWork.get("/calls").redirect()).isEqualTo("/login");
        assertThat(visitor().signIn(user.login(), People.PASSWORD).redirect()).isEqualTo("/login?error");
        assertThat(visitor().signIn(user.login(), WANTED).redirect()).isEqualTo("/");
        assertThat(door.get(path).body()).doesNotContain(user.login());
        assertThat(door.post("/password/reset", choice(path, "yet another long sentence"))
                        .status())
                .isEqualTo(200);
        assertThat(visitor().signIn(user.login(), WANTED).redirect()).isEqualTo("/");
        assertThat(mails.to(user.id(), PasswordEvent.Changed.class)).hasSize(1);
    }

    @Test
    void theAnswerIsTheSameForWhoeverIsNotThere() {
        var door = visitor();
        var known = answer(door, user.profile().email());
        var unknown = answer(door, "nobody@example.com");

        assertThat(unknown).isEqualTo(known);
        await().untilAsserted(() ->
                assertThat(mails.to(user.id(), PasswordEvent.ResetAsked.class)).hasSize(1));
    }

    @Test
    void onlyAHashOfTheSecretIsKept() {
        var path = asked(visitor(), user.login());
        var token = path.substring(path.indexOf('=') + 1);

        assertThat(database.sql("select token_hash from password_link where user_id = ?")
                        .param(user.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(Fingerprint.of(token))
                .isNotEqualTo(token);
    }

    @Test
    void anOldLinkOpensNothingAndANewOneReplacesTheFormer() {
        var door = visitor();
        var first = asked(door, user.login());
        var second = asked(door, user.login());
        assertThat(door.get(first).body()).doesNotContain(user.login());
        assertThat(door.get(second).body()).contains(user.login());

        database.sql("update password_link set expires_at = now() where user_id = ?")
                .param(user.id().value())
                .update();

        assertThat(door.get(second).body()).doesNotContain(user.login());
    }

    @Test
    void refusesAWeakPasswordAndKeepsTheLink() {
        var door = visitor();
        var path = asked(door, user.login());
        door.get(path);

        assertThat(door.post("/password/reset", choice(path, "password1234")).body())
                .contains("easily guessed");
        assertThat(door.post("/password/reset", choice(path, WANTED)).redirect())
                .isEqualTo("/login?password-changed");
    }

    @Test
    void asksTooOftenFromOneAddressAreRefused() {
        var door = visitor();
        for (var i = 0; i < 5; i++) {
            answer(door, "nobody@example.com");
        }

        assertThat(door.post(
                                "/password/forgot",
                                Map.of("who", "nobody@example.com", "g-recaptcha-response", human(door)))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void aBlockedUserGetsNoLink() {
        var path = asked(visitor(), user.login());
        users.block(user.id(), "left");

        assertThat(visitor().get(path).body()).doesNotContain(user.login());
    }

    @Test
    void anInvitationIsTheFirstPassword() {
        var invited = users.invite(People.newcomer(Role.COURIER));
        passwords.sendLink(invited.id());
        var link = mails.to(invited.id(), PasswordEvent.Invited.class).get(0).link();
        var door = visitor();
        var path = link.substring(link.indexOf("/password"));
        door.get(path);

        door.post("/password/reset", choice(path, WANTED));

        assertThat(users.account(invited.id()).state()).isEqualTo(UserState.ACTIVE);
        assertThat(visitor().signIn(invited.login(), WANTED).redirect()).isEqualTo("/");
    }

    @Test
    void whoHasNoAddressGetsTheLinkByHand() {
        var request = People.newcomer(Role.COURIER);
        var invited =
                users.invite(new NewUser(request.login(), UserProfile.named("By hand"), request.roles(), Set.of()));

        assertThat(passwords.sendLink(invited.id())).hasValueSatisfying(link -> assertThat(link)
                .startsWith("https://potok.example.com/password/reset?token="));
    }

    @Test
    void anOldHashIsRenewedAtTheNextSignIn() {
        var account = accounts.findById(user.id()).orElseThrow();
        account.keepPasswordAs("{bcrypt}" + new BCryptPasswordEncoder(4).encode(People.PASSWORD));
        accounts.save(account);

        assertThat(visitor().signIn(user.login(), People.PASSWORD).redirect()).isEqualTo("/");

        assertThat(accounts.findById(user.id()).orElseThrow().passwordHash()).startsWith("{argon2}$argon2id$");
        assertThat(visitor().signIn(user.login(), People.PASSWORD).redirect()).isEqualTo("/");
    }

    @Test
    void changingAsksForTheOldOneAndKeepsOnlyThisSession() {
        var here = visitor();
        var there = visitor();
        here.signIn(user.login(), People.PASSWORD);
        there.signIn(user.login(), People.PASSWORD);
        here.get("/password/change");
        var wrong = here.post("/password/change", Map.of("old", "guess", "wanted", WANTED, "again", WANTED));
        assertThat(wrong.body()).contains("The password is wrong.");

        here.post("/password/change", Map.of("old", People.PASSWORD, "wanted", WANTED, "again", WANTED));

        assertThat(here.get("/calls").status()).isEqualTo(200);
        assertThat(there.get("/calls").redirect()).isEqualTo("/login");
    }

    private Visitor visitor() {
        return new Visitor(port);
    }

    /** The path of the link that was sent. */
    private String asked(Visitor door, String who) {
        var before = mails.to(user.id(), PasswordEvent.ResetAsked.class).size();
        answer(door, who);
        await().until(() -> mails.to(user.id(), PasswordEvent.ResetAsked.class).size() > before);
        var link =
                mails.to(user.id(), PasswordEvent.ResetAsked.class).get(before).link();
        return link.substring(link.indexOf("/password"));
    }

    @Test
    @Tag("D6")
    void aRobotIsSentBackToTheForm() {
        var door = visitor();
        door.get("/password/forgot");

        var robot = door.post("/password/forgot", Map.of("who", user.login(), "g-recaptcha-response", "guessed"));

        assertThat(robot.redirect()).isEqualTo("/password/forgot?captcha=refused");
        assertThat(door.get(robot.redirect()).body()).contains("potok-captcha");
        assertThat(mails.to(user.id(), PasswordEvent.ResetAsked.class)).isEmpty();
    }

    /** What the stand-in's widget writes into the form once somebody has ticked its box. */
    private static String human(Visitor door) {
        var answer = door.post(
                "/sandbox/captcha/token", Map.of("sitekey", "sandbox-site-key"), "Accept", "application/json");
        return JsonPath.read(answer.body(), "$.token");
    }

    private static String answer(Visitor door, String who) {
        door.get("/password/forgot");
        var answer = door.post("/password/forgot", Map.of("who", who, "g-recaptcha-response", human(door)));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().replaceAll("_csrf\" value=\"[^\"]*|name=\"csrf\" content=\"[^\"]*", "");
    }

    private static Map<String, String> choice(String path, String wanted) {
        return Map.of("token", path.substring(path.indexOf('=') + 1), "wanted", wanted, "again", wanted);
    }
}
