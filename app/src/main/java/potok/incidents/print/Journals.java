package potok.incidents.print;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands journals out. */
@Component
public class Journals {
    private final Printer printer;

    Journals(Printer printer) {
        this.printer = printer;
    }

    public ResponseEntity<byte[]> csv(String name, Journal journal) {
        return file(
                name + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                journal.csv().getBytes(StandardCharsets.UTF_8));
    }

    public ResponseEntity<byte[]> pdf(String name, Journal journal, Locale language) {
        return file(
                name + ".pdf",
                MediaType.APPLICATION_PDF,
                printer.print("incidents/print-journal", language, Map.of("journal", journal)));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(content);
    }
}
