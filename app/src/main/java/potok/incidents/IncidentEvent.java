package potok.incidents;

import org.jspecify.annotations.Nullable;
import potok.identity.UserId;

/** What happened to an incident; heard in the transaction in which it happened. */
public sealed interface IncidentEvent {
    IncidentId incident();

    record Registered(IncidentId incident) implements IncidentEvent {}

    /** Its clocks run: it was classified, or its solution was refused, or it was opened again. */
    record ClockStarted(IncidentId incident) implements IncidentEvent {}

    /** What falls due next is to be looked for anew; {@code atStep}: by who does so anyway. */
    record ClockChanged(IncidentId incident, boolean atStep) implements IncidentEvent {}

    record ClockStopped(IncidentId incident) implements IncidentEvent {}

    /** Somebody works on it from now on, by his own will. */
    record Taken(IncidentId incident, UserId by) implements IncidentEvent {}

    record HandedOver(IncidentId incident, int from, int to, boolean automatic) implements IncidentEvent {}

    /** The reporter agrees, or not; {@code atTask}: by completing the task that asked him. */
    record Answered(IncidentId incident, boolean confirmed, boolean atTask) implements IncidentEvent {}

    /** It ends without a solution of its own. */
    record Dropped(IncidentId incident, IncidentOutcome outcome) implements IncidentEvent {}

    record Closed(IncidentId incident) implements IncidentEvent {}

    record Reopened(IncidentId incident) implements IncidentEvent {}

    /** {@code by}: null when the reporter wrote. */
    record Commented(
            IncidentId incident,
            String text,
            boolean toReporter,
            @Nullable UserId by) implements IncidentEvent {}
}
