package potok.identity.audit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.AuditEvent;
import potok.identity.SignedIn;
import potok.identity.audit.AuditEntry;
import potok.identity.audit.AuditLog;
import potok.shared.Csv;

/** What was found as a file; who took it stands in the log before its first line leaves. */
@Controller
class AuditExport {
    static final int MOST = 50_000;

    private static final List<String> COLUMNS = List.of(
            "at",
            "organisation",
            "actor",
            "login",
            "name",
            "address",
            "via",
            "request",
            "action",
            "kind",
            "record",
            "case",
            "caption",
            "old",
            "new");

    enum Format {
        CSV("text/csv"),
        JSONL("application/jsonl");

        private final String type;

        Format(String type) {
            this.type = type;
        }
    }

    private final AuditLog log;
    private final AuditReader reader;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditExport(AuditLog log, AuditReader reader, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.log = log;
        this.reader = reader;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/audit/export")
    void export(
            @RequestParam(defaultValue = "CSV") Format format,
            @ModelAttribute("query") AuditQuery query,
            @AuthenticationPrincipal SignedIn user,
            ZoneId zone,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var details = new LinkedHashMap<String, Object>(query.told());
        details.put("format", format.name());
        events.publishEvent(AuditEvent.of("EXPORT_TAKEN", details).about("AuditLog", "audit", null));

        var name = "audit-" + LocalDate.now(clock.withZone(zone)) + "."
                + format.name().toLowerCase(Locale.ROOT);
        response.setContentType(format.type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        var out = response.getWriter();
        if (format == Format.CSV) {
            out.print(Csv.UTF_8_MARK);
            out.print(Csv.row(COLUMNS.stream()
                    .map(column -> reader.text("audit.column." + column, column, language))
                    .toList()));
        }
        Function<AuditEntry, String> line = format == Format.CSV ? this::cells : entry -> text(entry) + "\n";
        var filter = query.filter(user.organisation(), zone);
        AuditController.seenAs(query, () -> {
            log.each(filter, MOST, entry -> out.print(line.apply(entry)));
            return filter;
        });
    }

    private String cells(AuditEntry entry) {
        return Csv.row(Arrays.<@Nullable Object>asList(
                entry.at(),
                entry.organisationName(),
                entry.actor().kind(),
                entry.actor().login(),
                entry.actor().name(),
                entry.address(),
                entry.via(),
                entry.requestId(),
                entry.action(),
                entry.kind(),
                entry.record(),
                entry.caseId(),
                entry.caption(),
                entry.old().isEmpty() ? null : text(entry.old()),
                entry.now().isEmpty() ? null : text(entry.now())));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit entry is no JSON", e);
        }
    }
}
