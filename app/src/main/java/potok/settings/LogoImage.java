package potok.settings;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import potok.shared.RuleBroken;

/** Draws an uploaded picture anew, small and as PNG: nothing that was hidden in the file survives. */
final class LogoImage {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 160;
    /** Decided by the file's head, before anything is unpacked: a small file may hold an enormous picture. */
    private static final long MOST_PIXELS = 4_000_000;

    private LogoImage() {}

    /** One at a time, since pictures take memory. */
    static synchronized byte[] png(byte[] uploaded) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(uploaded))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new RuleBroken("upload-unreadable");
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return written(fitted(read(reader)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            // Readers meet damaged files with any of these.
            throw new RuleBroken("upload-unreadable");
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels <= 0 || pixels > MOST_PIXELS) {
            throw new RuleBroken("upload-dimensions", MOST_PIXELS / 1_000_000);
        }
        return reader.read(0);
    }

    private static BufferedImage fitted(BufferedImage image) {
        var scale = Math.min(1, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var brush = fitted.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.drawImage(image, 0, 0, width, height, null);
        brush.dispose();
        return fitted;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
