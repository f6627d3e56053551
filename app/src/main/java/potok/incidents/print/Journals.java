package potok.incidents.print;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import potok.settings.CompanySettings;
import potok.settings.Settings;

/** Writes journals in the reader's words and hands them out. */
@Component
public class Journals {
    private final Printer printer;
    private final Settings settings;
    private final MessageSource texts;

    Journals(Printer printer, Settings settings, MessageSource texts) {
        this.printer = printer;
        this.settings = settings;
        this.texts = texts;
    }

    public Journal written(
            String name,
            List<String> columns,
            JournalPeriod period,
            Locale language,
            Function<JournalWords, List<List<String>>> rows) {
        var words = new JournalWords(texts, language, period.zone());
        return new Journal(
                name,
                language,
                words.text(name + ".title"),
                settings.get(CompanySettings.NAME),
                words.period(period),
                columns.stream().map(column -> words.text(name + "." + column)).toList(),
                rows.apply(words));
    }

    public ResponseEntity<byte[]> csv(Journal journal) {
        return file(
                journal.name() + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                journal.csv().getBytes(StandardCharsets.UTF_8));
    }

    public ResponseEntity<byte[]> pdf(Journal journal) {
        return file(
                journal.name() + ".pdf",
                MediaType.APPLICATION_PDF,
                printer.print(
                        "incidents/print-journal",
                        Printer.Paper.ACROSS,
                        journal.language(),
                        Map.of("journal", journal)));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(content);
    }
}
