package potok.incidents;

/** By which way it reached us. */
public enum IncidentSource {
    PORTAL,
    CABINET,
    API,
    ALERT,
    CONVERSATION
}
