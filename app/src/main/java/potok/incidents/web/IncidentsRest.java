package potok.incidents.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import potok.files.FileId;
import potok.identity.SignedIn;
import potok.incidents.ClockKind;
import potok.incidents.ClockView;
import potok.incidents.Effect;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentFile;
import potok.incidents.IncidentFiles;
import potok.incidents.IncidentId;
import potok.incidents.IncidentKind;
import potok.incidents.IncidentSource;
import potok.incidents.IncidentStatus;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;
import potok.incidents.Priority;
import potok.incidents.RegisterIncident;
import potok.incidents.Reporter;
import potok.shared.PhoneNumber;

/** Incidents as programs register them and ask for them. */
@RestController
@RequestMapping("/api/incidents")
class IncidentsRest {
    private final Incidents incidents;
    private final IncidentFiles files;
    private final TransactionTemplate transaction;
    private final JdbcClient database;

    IncidentsRest(Incidents incidents, IncidentFiles files, TransactionTemplate transaction, JdbcClient database) {
        this.incidents = incidents;
        this.files = files;
        this.transaction = transaction;
        this.database = database;
    }

    /** @param sourceKey what the sender knows it by: while it is open, the same key is the same incident */
    record NewIncident(
            @Nullable IncidentKind kind,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 10000) String description,
            @Nullable Effect effect,
            @Nullable Priority priority,
            @Nullable @Valid NewReporter reporter,
            @Nullable @Size(max = 300) String sourceKey) {}

    record NewReporter(
            @NotBlank @Size(max = 200) String name,
            @Nullable PhoneNumber phone,
            @Nullable @Email @Size(max = 200) String email) {}

    record RegisteredIncident(
            IncidentId id,
            long number,
            IncidentKind kind,
            String title,
            @Nullable Effect effect,
            @Nullable IncidentClass incidentClass,
            @Nullable Priority priority,
            IncidentStatus status,
            boolean waiting,
            int level,
            Instant registeredAt,
            @Nullable Instant reactedAt,
            @Nullable Instant solvedAt,
            @Nullable Instant closedAt,
            @Nullable String solution,
            List<Term> terms) {
        static RegisteredIncident of(IncidentView incident) {
            return new RegisteredIncident(
                    incident.id(),
                    incident.number(),
                    incident.kind(),
                    incident.title(),
                    incident.effect(),
                    incident.incidentClass(),
                    incident.priority(),
                    incident.status(),
                    incident.waiting() != null,
                    incident.level(),
                    incident.registeredAt(),
                    incident.reactedAt(),
                    incident.solvedAt(),
                    incident.closedAt(),
                    incident.solution(),
                    incident.clocks().stream().map(Term::of).toList());
        }
    }

    /** @param deadline unknown while it is paused */
    record Term(ClockKind kind, @Nullable Instant deadline, ClockView.State state) {
        static Term of(ClockView clock) {
            return new Term(clock.kind(), clock.deadline(), clock.state());
        }
    }

    /** 201 for a new one, 200 for one that is open already. */
    @PostMapping
    ResponseEntity<RegisteredIncident> register(
            @Valid @RequestBody NewIncident wanted, @AuthenticationPrincipal SignedIn user) {
        var registered = Objects.requireNonNull(transaction.execute(status -> registered(request(wanted, user))));
        var incident = incidents.view(registered.id()).shown();
        return ResponseEntity.status(registered.known() ? HttpStatus.OK : HttpStatus.CREATED)
                .header("Location", "/api/incidents/" + incident.id())
                .body(RegisteredIncident.of(incident));
    }

    @GetMapping("/{id}")
    RegisteredIncident show(@PathVariable IncidentId id) {
        return RegisteredIncident.of(incidents.view(id).shown());
    }

    /** Pictures and logs, which the reporter sees unless they are {@code internal}. */
    @PostMapping(path = "/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    List<FileOfIncident> attach(
            @PathVariable IncidentId id,
            @RequestParam("files") List<MultipartFile> handedIn,
            @RequestParam(defaultValue = "false") boolean internal) {
        files.attach(id, HandedIn.of(handedIn), !internal);
        return files.of(id).stream().map(FileOfIncident::of).toList();
    }

    record FileOfIncident(FileId id, String name, String type, long size, boolean internal) {
        static FileOfIncident of(IncidentFile one) {
            var file = one.file();
            return new FileOfIncident(file.id(), file.name(), file.type(), file.size(), one.internal());
        }
    }

    private record Registered(IncidentId id, boolean known) {}

    /** Of two that come with one key at one moment, the second waits and is told of the first. */
    private Registered registered(RegisterIncident request) {
        var key = request.sourceKey();
        if (key == null) {
            return new Registered(incidents.register(request), false);
        }
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(key)
                .query(row -> {});
        var known = incidents.openOf(key).isPresent();
        return new Registered(incidents.register(request), known);
    }

    private static RegisterIncident request(NewIncident wanted, SignedIn user) {
        var key = wanted.sourceKey();
        return new RegisterIncident(
                Objects.requireNonNullElse(wanted.kind(), IncidentKind.INCIDENT),
                wanted.title().strip(),
                wanted.description().strip(),
                wanted.effect(),
                wanted.priority(),
                reporter(wanted.reporter(), user),
                IncidentSource.API,
                key == null || key.isBlank() ? null : "api:" + user.id() + ":" + key.strip());
    }

    private static Reporter reporter(@Nullable NewReporter named, SignedIn user) {
        if (named != null) {
            return new Reporter(named.name().strip(), null, named.phone(), named.email(), null);
        }
        return user.isMachine() ? Reporter.machine(user.name()) : Reporter.user(user.id(), user.name());
    }
}
