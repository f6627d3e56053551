package potok.incidents.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.files.FileId;

/**
 * @param edition how often it was made
 * @param file of the latest edition
 */
public record ReportView(
        ReportId id,
        long number,
        ReportKind kind,
        Period period,
        ReportStatus status,
        int edition,
        Instant openedAt,
        @Nullable FileId file,
        @Nullable String remarks,
        @Nullable String recommendations,
        @Nullable String reviewedBy,
        @Nullable Instant publishedAt) {}
