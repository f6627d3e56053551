package potok.incidents;

/** How many open incidents there are, by the tabs of the board. */
public record IncidentCounts(
        long open, long line1, long line2, long line3, long line4, long mine, long queue, long overdue) {
    public long line(int level) {
        return switch (level) {
            case 1 -> line1;
            case 2 -> line2;
            case 3 -> line3;
            case 4 -> line4;
            default -> throw new IllegalArgumentException("No such line: " + level);
        };
    }
}
