package potok.incidents.maintenance;

public enum MaintenanceStatus {
    OPEN,
    DONE
}
