package potok.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;
import potok.shared.Secrets;

/** The code that a user's telephone shows (TOTP, RFC 6238), and recovery codes for the day it is lost. */
@Service
public class SecondFactor {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    /** Clocks of telephones differ: the code before and the code after do as well. */
    private static final int STEPS_OFF = 1;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final Base32 base32 = new Base32();
    private final AppUserRepository users;
    private final SignInRules rules;
    private final Secrets secrets;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SecondFactor(
            AppUserRepository users,
            SignInRules rules,
            Secrets secrets,
            PasswordEncoder encoder,
            Sessions sessions,
            TransactionTemplate transaction,
            Clock clock) {
        this.users = users;
        this.rules = rules;
        this.secrets = secrets;
        this.encoder = encoder;
        this.sessions = sessions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a telephone has to know: {@code secret} to type, {@code uri} to scan. */
    public record Offer(String secret, String uri) {}

    /** The same until it is taken. */
    public Offer offer(SignedIn signedIn) {
        return of(signedIn, user -> {
            if (user.totp().isOn()) {
                throw new RuleBroken("second-factor-on");
            }
            if (user.totp().sealedSecret() == null) {
                user.totp().offer(secrets.seal(base32.encodeToString(random(SECRET_BYTES))));
            }
            var secret = secret(user);
            var name = URLEncoder.encode(user.login(), StandardCharsets.UTF_8).replace("+", "%20");
            return new Offer(secret, "otpauth://totp/Potok:" + name + "?secret=" + secret + "&issuer=Potok");
        });
    }

    /** Returns the recovery codes, which are known to nobody afterwards. */
    public List<String> switchOn(SignedIn signedIn, String code) {
        return of(signedIn, user -> {
            if (user.totp().isOn()) {
                throw new RuleBroken("second-factor-on");
            }
            var step = user.totp().sealedSecret() == null ? OptionalLong.empty() : step(user, digits(code));
            if (step.isEmpty()) {
                throw new RuleBroken("code-wrong");
            }
            var recovery = Stream.generate(() -> base32.encodeToString(random(RECOVERY_BYTES)))
                    .limit(RECOVERY_CODES)
                    .toList();
            user.switchSecondFactorOn(
                    step.getAsLong(),
                    clock.instant(),
                    recovery.stream().map(encoder::encode).collect(Collectors.toSet()));
            users.saveAndFlush(user);
            sessions.refresh(user.signIn(rules));
            return recovery.stream()
                    .map(one -> String.join("-", one.split("(?<=\\G.{4})")).toLowerCase(Locale.ROOT))
                    .toList();
        });
    }

    /** Whether this is the telephone's present code or a recovery code; each opens once. */
    public boolean accepts(SignedIn signedIn, String code) {
        try {
            return of(signedIn, user -> {
                var digits = digits(code);
                var step = digits.length() == codes.getPasswordLength() ? step(user, digits) : OptionalLong.empty();
                if (step.isPresent()) {
                    return user.totp().accept(step.getAsLong());
                }
                var typed = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
                return typed.length() == RECOVERY_BYTES * 8 / 5
                        && user.recoveryCodes().stream()
                                .filter(hash -> encoder.matches(typed, hash))
                                .findFirst()
                                .map(user.recoveryCodes()::remove)
                                .orElse(false);
            });
        } catch (OptimisticLockingFailureException e) {
            // The same code came twice at once.
            return false;
        }
    }

    public int recoveryCodesLeft(SignedIn signedIn) {
        return of(signedIn, user -> user.recoveryCodes().size());
    }

    /** Only with the password: an unlocked screen is not enough. */
    public void switchOff(SignedIn signedIn, String password) {
        of(signedIn, user -> {
            if (!encoder.matches(password, user.passwordHash())) {
                throw new RuleBroken("password-wrong");
            }
            user.switchSecondFactorOff();
            sessions.refresh(user.signIn(rules));
            return true;
        });
    }

    private <T> T of(SignedIn signedIn, Function<AppUser, T> work) {
        return Organisations.in(
                signedIn.home(),
                () -> transaction.execute(status ->
                        work.apply(users.findById(signedIn.id()).orElseThrow(() -> new NotFound(signedIn.id())))));
    }

    /** The time step whose code this is. */
    private OptionalLong step(AppUser user, String code) {
        var key = new SecretKeySpec(base32.decode(secret(user)), codes.getAlgorithm());
        var length = codes.getTimeStep().toSeconds();
        var now = clock.instant().getEpochSecond() / length;
        return LongStream.rangeClosed(now - STEPS_OFF, now + STEPS_OFF)
                .filter(step -> code(key, step * length).equals(code))
                .findFirst();
    }

    private String code(SecretKeySpec key, long seconds) {
        try {
            return codes.generateOneTimePasswordString(key, Instant.ofEpochSecond(seconds));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("The stored secret is no key", e);
        }
    }

    private String secret(AppUser user) {
        var sealed = user.totp().sealedSecret();
        if (sealed == null) {
            throw new IllegalStateException("No second factor: " + user.id());
        }
        return secrets.open(sealed);
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
