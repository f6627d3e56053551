package potok.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The installation's AES key: given by POTOK_SECRET_KEY, else made once and kept in the data folder for its owner only. */
record SealingKey(SecretKey aes, String fingerprint) {
    static final String FILE = "secret.key";

    private static final int BYTES = 32;

    static SealingKey of(String given, Path data) {
        return given.isBlank() ? parse(stored(data), data.resolve(FILE).toString()) : parse(given, "POTOK_SECRET_KEY");
    }

    private static SealingKey parse(String base64, String origin) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == BYTES) {
                return new SealingKey(new SecretKeySpec(bytes, "AES"), fingerprint(bytes));
            }
        } catch (IllegalArgumentException e) {
            // Told below, without the text: it may be nearly a key.
        }
        throw new IllegalStateException(
                origin + " must hold 32 random bytes in Base64, as `openssl rand -base64 32` makes them");
    }

    private static String stored(Path data) {
        var file = data.resolve(FILE);
        try {
            Files.createDirectories(data);
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the secrets cannot be kept in " + file, e);
        }
    }

    private static void create(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, ownerOnly())) {
            channel.write(StandardCharsets.US_ASCII.encode(Base64.getEncoder().encodeToString(bytes) + "\n"));
        } catch (FileAlreadyExistsException e) {
            // Another instance on the same folder was faster; its key is read.
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String fingerprint(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SealingKey[" + fingerprint + "]";
    }
}
