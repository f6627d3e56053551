package potok.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.shared.RuleBroken;

@Tag("D6")
class LogoImageTest {
    @Test
    void largePictureIsDrawnSmall() throws IOException {
        var drawn = read(LogoImage.png(png(2000, 1000)));

        assertThat(drawn.getHeight()).isEqualTo(160);
        assertThat(drawn.getWidth()).isEqualTo(320);
    }

    @Test
    void whatHidesBehindThePictureDoesNotSurvive() throws IOException {
        var hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var picture = png(20, 10);
        var file = Arrays.copyOf(picture, picture.length + hidden.length);
        System.arraycopy(hidden, 0, file, picture.length, hidden.length);

        assertThat(new String(LogoImage.png(file), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void webpIsRead() throws IOException {
        var webp = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

        assertThat(read(LogoImage.png(webp)).getWidth()).isEqualTo(1);
    }

    /** A few bytes that claim to be 50,000 by 50,000 points, which would take 10 GB. */
    @Test
    void decompressionBombIsRefusedByItsHead() throws IOException {
        var picture = ByteBuffer.wrap(png(20, 10));
        picture.putInt(16, 50_000).putInt(20, 50_000);
        var sum = new CRC32();
        sum.update(picture.array(), 12, 17);
        picture.putInt(29, (int) sum.getValue());

        refused("upload-dimensions", picture.array());
    }

    @Test
    void damagedPictureIsRefused() throws IOException {
        var picture = png(200, 100);

        refused("upload-unreadable", Arrays.copyOf(picture, 40));
        refused("upload-unreadable", new byte[] {1, 2, 3});
    }

    private static void refused(String code, byte[] content) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> LogoImage.png(content))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(code));
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
