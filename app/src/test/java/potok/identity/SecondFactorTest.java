package potok.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.Secrets;

@Tag("T13")
@Tag("D6")
class SecondFactorTest {
    private static final SignedIn SIGNED_IN = SignedInUsers.of(Role.ADMIN);

    private final AppUserRepository users = mock();
    private final Secrets secrets = mock();
    private final Argon2PasswordEncoder passwords = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    private final MovedClock clock = new MovedClock();
    private final SecondFactor secondFactor =
            new SecondFactor(users, new SignInRules(false, true), secrets, passwords, mock(), inline(), clock);
    private final AppUser user =
            new AppUser("admin1", passwords.encode("secret word"), "Anna", Set.of(Role.ADMIN), Set.of());

    private String secret = "";

    @BeforeEach
    void enrolled() {
        given(users.findById(any())).willReturn(Optional.of(user));
        given(secrets.seal(anyString())).willAnswer(call -> "sealed:" + call.getArgument(0));
        given(secrets.open(anyString()))
                .willAnswer(call -> call.<String>getArgument(0).substring("sealed:".length()));
        secret = secondFactor.offer(SIGNED_IN).secret();
    }

    @Test
    void nothingIsAskedForUntilTheFirstCodeWasRight() {
        assertThatThrownBy(() -> secondFactor.switchOn(SIGNED_IN, "000000")).hasMessage("code-wrong");
        assertThat(user.signIn(new SignInRules(false, true)).secondFactor()).isEqualTo(SecondFactorState.DUE);

        secondFactor.switchOn(SIGNED_IN, code(clock.instant()));

        assertThat(user.signIn(new SignInRules(false, true)).secondFactor()).isEqualTo(SecondFactorState.ON);
        assertThatThrownBy(() -> secondFactor.offer(SIGNED_IN)).hasMessage("second-factor-on");
    }

    @Test
    void theSecretIsOfferedOnceAndKeptSealed() {
        assertThat(secondFactor.offer(SIGNED_IN).secret()).isEqualTo(secret);
        assertThat(secondFactor.offer(SIGNED_IN).uri())
                .isEqualTo("otpauth://totp/Potok:admin1?secret=" + secret + "&issuer=Potok");
        assertThat(user.totp().sealedSecret()).isEqualTo("sealed:" + secret);
    }

    @Test
    void eachCodeOpensOnce() {
        secondFactor.switchOn(SIGNED_IN, code(clock.instant()));
        assertThat(secondFactor.accepts(SIGNED_IN, code(clock.instant()))).isFalse();

        clock.move(Duration.ofSeconds(30));
        var next = code(clock.instant());

        assertThat(secondFactor.accepts(SIGNED_IN, next.substring(0, 3) + " " + next.substring(3)))
                .isTrue();
        assertThat(secondFactor.accepts(SIGNED_IN, next)).isFalse();
    }

    @Test
    void aTelephoneMayBeOneStepOffAndNoMore() {
        secondFactor.switchOn(SIGNED_IN, code(clock.instant()));
        clock.move(Duration.ofMinutes(10));

        assertThat(secondFactor.accepts(SIGNED_IN, code(clock.instant().minusSeconds(60))))
                .isFalse();
        assertThat(secondFactor.accepts(SIGNED_IN, code(clock.instant().plusSeconds(60))))
                .isFalse();
        assertThat(secondFactor.accepts(SIGNED_IN, code(clock.instant().minusSeconds(30))))
                .isTrue();
        assertThat(secondFactor.accepts(SIGNED_IN, code(clock.instant().plusSeconds(30))))
                .isTrue();
        // What was before the last one is used up too.
        assertThat(secondFactor.accepts(SIGNED_IN, code(clock.instant()))).isFalse();
    }

    @Test
    void aRecoveryCodeStandsInOnceHoweverItIsTyped() {
        var codes = secondFactor.switchOn(SIGNED_IN, code(clock.instant()));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        assertThat(secondFactor.accepts(SIGNED_IN, codes.get(3).toUpperCase().replace("-", " ")))
                .isTrue();
        assertThat(secondFactor.accepts(SIGNED_IN, codes.get(3))).isFalse();
        assertThat(secondFactor.recoveryCodesLeft(SIGNED_IN)).isEqualTo(9);
        assertThat(user.recoveryCodes()).noneMatch(hash -> hash.contains(codes.get(4)));
        assertThat(secondFactor.accepts(SIGNED_IN, "")).isFalse();
        assertThat(secondFactor.accepts(SIGNED_IN, "aaaa-aaaa-aaaa-aaaa")).isFalse();
    }

    @Test
    void switchingOffAsksForThePassword() {
        secondFactor.switchOn(SIGNED_IN, code(clock.instant()));

        assertThatThrownBy(() -> secondFactor.switchOff(SIGNED_IN, "guess")).hasMessage("password-wrong");
        secondFactor.switchOff(SIGNED_IN, "secret word");

        assertThat(user.totp().isOn()).isFalse();
        assertThat(user.recoveryCodes()).isEmpty();
    }

    private String code(Instant moment) {
        try {
            var codes = new TimeBasedOneTimePasswordGenerator();
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()), moment);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TransactionTemplate inline() {
        return new TransactionTemplate() {
            @Override
            public <T> T execute(TransactionCallback<T> work) {
                return work.doInTransaction(new SimpleTransactionStatus());
            }
        };
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-11-20T19:00:10Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
