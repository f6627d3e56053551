package potok.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M25")
class ThumbnailTest {
    @Test
    void isSmallAndOfTheSameShape() throws IOException {
        var small = ImageIO.read(
                new ByteArrayInputStream(Thumbnail.of(png(1600, 800)).orElseThrow()));

        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(160);
    }

    @Test
    void smallPicturesStayAsTheyAre() throws IOException {
        var small =
                ImageIO.read(new ByteArrayInputStream(Thumbnail.of(png(20, 3)).orElseThrow()));

        assertThat(small.getWidth()).isEqualTo(20);
        assertThat(small.getHeight()).isEqualTo(3);
    }

    @Test
    void enormousOnesAreNotUnpacked() throws IOException {
        var png = png(20, 20);
        var head = ByteBuffer.wrap(png);
        head.putInt(16, 100_000).putInt(20, 100_000);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        head.putInt(29, (int) sum.getValue());

        assertThat(Thumbnail.of(png)).isEmpty();
    }

    @Test
    void whatIsNoPictureHasNone() {
        assertThat(Thumbnail.of("no picture".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Thumbnail.of(new byte[0])).isEmpty();
    }

    private static byte[] png(int width, int height) throws IOException {
        var written = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", written);
        return written.toByteArray();
    }
}
