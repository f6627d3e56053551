package potok.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("D6")
class SecretsTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path data;

    @Test
    void whatIsSealedOpensAgainAndLooksDifferentEachTime() {
        var secrets = new Secrets(SealingKey.of(KEY, data));

        assertThat(secrets.open(secrets.seal("пароль"))).isEqualTo("пароль");
        assertThat(secrets.seal("пароль")).isNotEqualTo(secrets.seal("пароль")).doesNotContain("пароль");
    }

    @Test
    void changedContentIsRefused() {
        var secrets = new Secrets(SealingKey.of(KEY, data));
        var sealed = secrets.seal("secret");
        var last = sealed.charAt(sealed.length() - 3) == 'A' ? 'B' : 'A';

        var forged = sealed.substring(0, sealed.length() - 3) + last + sealed.substring(sealed.length() - 2);

        assertThatIllegalStateException().isThrownBy(() -> secrets.open(forged)).withMessageContaining("changed");
        assertThatIllegalStateException().isThrownBy(() -> secrets.open("plain"));
    }

    @Test
    void anotherKeyIsNamed() {
        var sealed = new Secrets(SealingKey.of(KEY, data)).seal("secret");

        assertThatIllegalStateException()
                .isThrownBy(() -> new Secrets(SealingKey.of("", data)).open(sealed))
                .withMessageContaining("POTOK_SECRET_KEY");
    }

    @Test
    void keyIsMadeOnceForItsOwnerOnly() throws IOException {
        var made = SealingKey.of("", data);

        assertThat(SealingKey.of("", data).fingerprint()).isEqualTo(made.fingerprint());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(SealingKey.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void malformedKeyIsToldWithoutShowingIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SealingKey.of("too-short-secret", data))
                .withMessageContaining("POTOK_SECRET_KEY")
                .withMessageContaining("32")
                .withMessageNotContaining("too-short");
    }
}
