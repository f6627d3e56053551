package potok.settings.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import potok.settings.ReferenceColumn;
import potok.settings.ReferenceData;
import potok.shared.Csv;

/** A list of reference data for a spreadsheet. */
@Controller
class ReferenceExport {
    private final ReferenceData reference;
    private final MessageSource texts;

    ReferenceExport(ReferenceData reference, MessageSource texts) {
        this.reference = reference;
        this.texts = texts;
    }

    @GetMapping("/reference/{list}/export")
    ResponseEntity<byte[]> export(@PathVariable String list, Locale language) {
        var shown = reference.list(list);
        var head = Stream.concat(shown.columns().stream().map(ReferenceColumn::caption), Stream.of("reference.active"))
                .map(key -> texts.getMessage(key, null, language));
        var rows = reference.entries(shown).stream()
                .map(entry -> Csv.row(
                        Stream.concat(shown.columns().stream().map(entry::value), Stream.of(entry.active() ? "1" : "0"))
                                .toList()));
        var csv = Stream.concat(Stream.of(Csv.row(head.toList())), rows)
                .collect(Collectors.joining("", Csv.UTF_8_MARK, ""));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(shown.code() + ".csv")
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }
}
