package potok.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A small picture of a picture. */
public final class Thumbnail {
    public static final String TYPE = "image/jpeg";

    private static final int LONGEST_SIDE = 320;
    /** Decided by the file's head, before anything is unpacked: a small file may hold an enormous picture. */
    private static final long MOST_PIXELS = 60_000_000;

    private Thumbnail() {}

    /** Nothing for what cannot be read; one at a time, since pictures take memory. */
    public static synchronized Optional<byte[]> of(byte[] picture) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > 0 && pixels <= MOST_PIXELS ? Optional.of(written(read(reader))) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            // Readers meet damaged files with any of these.
            return Optional.empty();
        }
    }

    /** Every so many pixels only, so that a photograph is never in memory as a whole. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST_SIDE));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return fitted(reader.read(0, how));
    }

    private static BufferedImage fitted(BufferedImage image) {
        var scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = fitted.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        brush.dispose();
        return fitted;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}
