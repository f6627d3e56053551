package potok.incidents;

import java.time.Instant;

/** @param fromReporter else of who works on it */
public record CommentView(Instant at, String author, String text, boolean toReporter, boolean fromReporter) {}
