package potok.notifications.tasks;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a button below a task carries. */
record TaskButton(String task, String name) {
    /** Tells about the case; completes nothing. */
    static final String DETAILS = "?";

    private static final String PREFIX = "task:";
    private static final int LONGEST_DATA = 64;

    static Optional<TaskButton> of(String data) {
        var end = data.lastIndexOf(':');
        return data.startsWith(PREFIX) && end > PREFIX.length()
                ? Optional.of(new TaskButton(data.substring(PREFIX.length(), end), data.substring(end + 1)))
                : Optional.empty();
    }

    String data() {
        return PREFIX + task + ":" + name;
    }

    /** A name that is too long for a button leaves the task to its form. */
    boolean fits() {
        return data().getBytes(StandardCharsets.UTF_8).length <= LONGEST_DATA;
    }
}
