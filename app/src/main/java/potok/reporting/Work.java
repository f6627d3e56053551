package potok.reporting;

/** Time and results: calls that came in answered and missed, all talk, orders placed. */
public record Work(long online, long breaks, long answered, long missed, long talk, long orders) {
    public static final Work NONE = new Work(0, 0, 0, 0, 0, 0);

    private static final double HOUR = 3600;

    public Work plus(Work other) {
        return new Work(
                online + other.online,
                breaks + other.breaks,
                answered + other.answered,
                missed + other.missed,
                talk + other.talk,
                orders + other.orders);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** Zero for who was never online. */
    public double answeredPerHour() {
        return online == 0 ? 0 : answered / (online / HOUR);
    }

    /** Zero for who was never online. */
    public double ordersPerHour() {
        return online == 0 ? 0 : orders / (online / HOUR);
    }

    public double onlineHours() {
        return online / HOUR;
    }

    public double breakHours() {
        return breaks / HOUR;
    }
}
