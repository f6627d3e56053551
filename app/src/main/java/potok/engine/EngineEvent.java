package potok.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people and processes do in the engine, told in its own transaction. */
public sealed interface EngineEvent {
    /** The organisation's id; null for what belongs to all. */
    default @Nullable String tenant() {
        return null;
    }

    /**
     * A person worked on a task, an instance, a job, a deployment.
     *
     * @param operation one click, which may change several properties
     * @param type such as {@code Claim}, on an entity such as {@code Task}
     */
    record Operation(
            String operation,
            String type,
            String entity,
            @Nullable String id,
            @Nullable String process,
            @Nullable String instance,
            @Nullable String tenant,
            @Nullable String user,
            Map<String, String> old,
            Map<String, String> now)
            implements EngineEvent {}

    record ProcessStarted(
            String process,
            String instance,
            @Nullable String businessKey,
            @Nullable String tenant) implements EngineEvent {}

    /** @param outcome such as {@code COMPLETED} or {@code EXTERNALLY_TERMINATED} */
    record ProcessEnded(
            String process,
            String instance,
            @Nullable String businessKey,
            @Nullable String tenant,
            String outcome) implements EngineEvent {}

    /** A step failed for good and waits for a person. */
    /** A job of a batch fails without a process. */
    record IncidentRaised(
            @Nullable String process,
            @Nullable String instance,
            @Nullable String activity,
            @Nullable String tenant,
            @Nullable String message)
            implements EngineEvent {}

    /** The transaction is that of a job, not of a person's click. */
    record JobDone(@Nullable String process, @Nullable String activity) implements EngineEvent {}
}
