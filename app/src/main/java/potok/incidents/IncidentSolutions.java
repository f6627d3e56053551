package potok.incidents;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.RuleBroken;

/** How incidents are solved, from the diagnosis to their end, and opened again. */
@Service
@Transactional
public class IncidentSolutions {
    private final Incidents incidents;
    private final IncidentRepository repository;
    private final IncidentNews news;
    private final Clock clock;

    IncidentSolutions(Incidents incidents, IncidentRepository repository, IncidentNews news, Clock clock) {
        this.incidents = incidents;
        this.repository = repository;
        this.news = news;
        this.clock = clock;
    }

    public void diagnose(IncidentId id, String cause) {
        incidents.change(id, incident -> incident.diagnose(cause));
        incidents.tell(id, "incident-diagnosed", cause);
    }

    /** @throws RuleBroken when the solution was not tried in isolation */
    public void fix(IncidentId id, String solution, FixCheck check) {
        incidents.change(id, incident -> {
            incident.fix(solution, check, clock.instant());
            news.solved(incident, solution);
            incidents.tell(id, "incident-fixed", solution);
            repository.findByParent(id).stream()
                    .filter(child -> !child.isClosed())
                    .forEach(child -> {
                        incidents.tell(
                                child.id(), "incident-parent-fixed", String.valueOf(incident.number()), solution);
                        news.tellAssignee(child, solution);
                    });
        });
    }

    public void diagnoseAgain(IncidentId id, String reason) {
        incidents.change(id, Incident::diagnoseAgain);
        incidents.tell(id, "incident-diagnosed-again", reason);
    }

    /** The reporter agrees that it is solved. */
    public void confirm(IncidentId id) {
        confirm(id, "incident-confirmed", false);
    }

    public void confirmAtTask(IncidentId id) {
        confirm(id, "incident-confirmed", true);
    }

    /** He did not answer for as long as the terms say. */
    public void confirmBySilence(IncidentId id) {
        confirm(id, "incident-confirmed-by-silence", true);
    }

    private void confirm(IncidentId id, String told, boolean atTask) {
        incidents.change(id, incident -> incident.confirm(atTask));
        incidents.tell(id, told);
    }

    /** It was not solved after all. */
    public void reject(IncidentId id, String reason) {
        reject(id, reason, false);
    }

    public void rejectAtTask(IncidentId id, String reason) {
        reject(id, reason, true);
    }

    private void reject(IncidentId id, String reason, boolean atTask) {
        incidents.change(id, incident -> {
            incident.reject(clock.instant(), atTask);
            news.tellAssignee(incident, reason);
        });
        incidents.tell(id, "incident-rejected", reason);
    }

    public void close(IncidentId id) {
        incidents.change(id, incident -> {
            incident.close(clock.instant());
            news.closed(incident);
        });
        incidents.tell(id, "incident-closed");
    }

    public void reopen(IncidentId id, String reason) {
        incidents.change(id, incident -> {
            incident.reopen(clock.instant());
            news.tellAssignee(incident, reason);
        });
        incidents.tell(id, "incident-reopened", reason);
    }

    public void withdraw(IncidentId id, String reason) {
        incidents.change(id, incident -> incident.drop(IncidentOutcome.WITHDRAWN, clock.instant()));
        incidents.tell(id, "incident-withdrawn", reason);
    }
}
