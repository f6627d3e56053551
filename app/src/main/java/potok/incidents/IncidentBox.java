package potok.incidents;

/** Which incidents a list shows. */
public enum IncidentBox {
    QUEUE,
    MINE,
    OVERDUE,
    OPEN,
    CLOSED
}
