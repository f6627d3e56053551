package potok.incidents.reports;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import potok.files.FileOwner;
import potok.identity.Role;
import potok.identity.SignedIn;

/** Support reads published reports; who manages it, those under review too. */
@Component
class ReportFiles implements FileOwner {
    private static final Set<Role> MANAGERS = EnumSet.of(Role.ADMIN, Role.MANAGER);
    private static final Set<Role> READERS =
            EnumSet.of(Role.SUPPORT_L1, Role.SUPPORT_L2, Role.SUPPORT_L3, Role.SUPPORT_L4);

    private final ServiceReportRepository reports;

    ReportFiles(ServiceReportRepository reports) {
        this.reports = reports;
    }

    @Override
    public String kind() {
        return "service-report";
    }

    @Override
    public boolean mayRead(UUID record, SignedIn reader) {
        return reports.findById(new ReportId(record))
                .filter(report -> has(reader, MANAGERS)
                        || (has(reader, READERS) && report.view().status() == ReportStatus.PUBLISHED))
                .isPresent();
    }

    private static boolean has(SignedIn reader, Set<Role> roles) {
        return reader.roles().stream().anyMatch(roles::contains);
    }
}
