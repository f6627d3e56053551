package potok.incidents;

/** Incidents for tests. */
public final class RegisterIncidents {
    private RegisterIncidents() {}

    public static RegisterIncident of(String title, String description, Effect effect) {
        return of(title, description, effect, Reporter.machine("Probe"));
    }

    public static RegisterIncident of(String title, String description, Effect effect, Reporter reporter) {
        return new RegisterIncident(
                IncidentKind.INCIDENT, title, description, effect, null, reporter, IncidentSource.PORTAL, null);
    }
}
