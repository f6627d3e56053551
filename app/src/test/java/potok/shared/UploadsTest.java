package potok.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D6")
class UploadsTest {
    private final Uploads uploads = new Uploads();

    @Test
    void pictureIsKeptUnderAGeneratedName() throws IOException {
        var upload = uploads.check("Наш логотип (новый).png", picture("png"), UploadRule.LOGO);

        assertThat(upload.type()).isEqualTo("image/png");
        assertThat(upload.name()).isEqualTo("Наш логотип (новый).png");
        assertThat(upload.storedName()).matches("[0-9a-f-]{36}\\.png");
    }

    @Test
    void eachAllowedKindIsKnownByItsContent() throws IOException {
        var webp = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

        assertThat(uploads.check("a.jpeg", picture("jpg"), UploadRule.LOGO).type())
                .isEqualTo("image/jpeg");
        assertThat(uploads.check("a.WEBP", webp, UploadRule.LOGO).type()).isEqualTo("image/webp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "logo",
                ".png",
                "logo.",
                "../logo.png",
                "..\\logo.png",
                "/etc/logo.png",
                "C:\\logo.png",
                "logo..png",
                "logo.exe.png",
                "logo.php .png",
                "logo.svg.png",
                "logo\u0000.png",
                "logo\n.png",
                "logo\u202egnp.png",
                "logo.png;.png",
                "<b>logo.png",
                "con.png",
                "LPT1.png"
            })
    void hostileNamesAreRefused(String name) throws IOException {
        refused("upload-name", name, picture("png"));
    }

    @Test
    void tooLongNameIsRefused() throws IOException {
        refused("upload-name", "x".repeat(200) + ".png", picture("png"));
    }

    @Test
    void contentDecidesNotTheName() throws IOException {
        refused("upload-type", "logo.png", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        refused("upload-type", "logo.png", bytes("<html><script>alert(1)</script></html>"));
        refused("upload-type", "logo.png", bytes("MZ\u0090\u0000 program"));
        refused("upload-type", "logo.png", bytes("%PDF-1.7"));
        refused("upload-type", "logo.jpg", picture("png"));
        refused("upload-type", "logo.gif", picture("png"));
    }

    @Test
    void emptyAndHugeFilesAreRefused() {
        refused("upload-empty", "logo.png", new byte[0]);
        refused("upload-over-limit", "logo.png", new byte[3 * 1024 * 1024]);
    }

    private void refused(String code, String name, byte[] content) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> uploads.check(name, content, UploadRule.LOGO))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
