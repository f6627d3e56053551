package potok.incidents;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.files.Files;
import potok.shared.RuleBroken;

/** Pictures, logs and papers of incidents: those that the reporter sees, too, and those that are for colleagues only. */
@Service
@Transactional
public class IncidentFiles {
    static final String SHARED = "incident";
    static final String INTERNAL = "incident-internal";

    private static final int MOST = 50;

    private final Incidents incidents;
    private final Files files;

    IncidentFiles(Incidents incidents, Files files) {
        this.incidents = incidents;
        this.files = files;
    }

    /** Both or nothing: what is refused of the files refuses the incident. */
    public IncidentId register(RegisterIncident request, List<Attachment> handedIn) {
        var id = incidents.register(request);
        keep(id, SHARED, handedIn);
        return id;
    }

    /** Of who works on it: for colleagues only, or for the reporter, too. */
    public void attach(IncidentId id, List<Attachment> handedIn, boolean toReporter) {
        incidents.comment(id, names(handedIn), toReporter);
        keep(id, toReporter ? SHARED : INTERNAL, handedIn);
    }

    /** Of the reporter; what waits for him goes on. */
    public void handIn(IncidentId id, List<Attachment> handedIn) {
        incidents.hearReporter(id, names(handedIn));
        keep(id, SHARED, handedIn);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<IncidentFile> of(IncidentId id) {
        return Stream.concat(shared(id), kept(id, INTERNAL))
                .sorted(Comparator.comparing(one -> one.file().keptAt()))
                .toList();
    }

    /** Those that the reporter sees. */
    @Transactional(readOnly = true)
    public List<IncidentFile> ofReporter(IncidentId id) {
        return shared(id).toList();
    }

    private Stream<IncidentFile> shared(IncidentId id) {
        return kept(id, SHARED);
    }

    private Stream<IncidentFile> kept(IncidentId id, String kind) {
        return files.of(owner(kind, id)).stream().map(file -> new IncidentFile(file, kind.equals(INTERNAL)));
    }

    private void keep(IncidentId id, String kind, List<Attachment> handedIn) {
        if (files.of(owner(kind, id)).size() + handedIn.size() > MOST) {
            throw new RuleBroken("incident-files-many", MOST);
        }
        handedIn.forEach(one -> files.keep(owner(kind, id), one.name(), one.content()));
    }

    private static String names(List<Attachment> handedIn) {
        if (handedIn.isEmpty()) {
            throw new RuleBroken("upload-empty");
        }
        return handedIn.stream().map(Attachment::name).collect(Collectors.joining(", "));
    }

    private static String owner(String kind, IncidentId id) {
        return kind + ":" + id;
    }
}
