package potok.identity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text for telephones to scan, as an SVG picture; dark on white in every theme, or cameras do not see it. */
public final class QrCode {
    private static final int MARGIN = 2;

    private QrCode() {}

    public static String svg(String text) {
        try {
            var picture =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
            var side = picture.getWidth();
            var dots = IntStream.range(0, side * side)
                    .filter(dot -> picture.get(dot % side, dot / side))
                    .mapToObj(dot -> "M" + dot % side + " " + dot / side + "h1v1h-1z")
                    .collect(Collectors.joining());
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">"
                            .formatted(side)
                    + "<path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "h-" + side + "z\"/>"
                    + "<path d=\"" + dots + "\"/></svg>";
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }
}
