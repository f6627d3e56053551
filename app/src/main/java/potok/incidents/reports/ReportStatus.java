package potok.incidents.reports;

public enum ReportStatus {
    /** Its figures are being gathered. */
    MAKING,
    REVIEW,
    PUBLISHED
}
