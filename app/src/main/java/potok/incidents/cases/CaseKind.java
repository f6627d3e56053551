package potok.incidents.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import potok.incidents.links.CaseRef;

/** What a case of service is about; the key of its process is also the name of its register in addresses. */
public enum CaseKind {
    PROBLEM("problem", "/problems"),
    CHANGE("change", "/changes"),
    DEVELOPMENT("development-request", "/development-requests"),
    AUDIT("service-audit", "/service-audits");

    private final String process;
    private final String register;

    CaseKind(String process, String register) {
        this.process = process;
        this.register = register;
    }

    public String process() {
        return process;
    }

    /** Path of the page that lists them. */
    public String register() {
        return register;
    }

    /** The id of the register in the menu. */
    public String menu() {
        return register.substring(1);
    }

    /** As rule tables call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public CaseRef.Kind link() {
        return CaseRef.Kind.valueOf(name());
    }

    /** The register to which an address belongs. */
    public static CaseKind ofAddress(String path) {
        return Arrays.stream(values())
                .filter(kind -> path.matches(kind.register + "([./].*)?"))
                .findFirst()
                .orElseThrow();
    }

    /** What people make of such a case. */
    public List<CaseKind> leadsTo() {
        return switch (this) {
            case PROBLEM -> List.of(CHANGE, DEVELOPMENT);
            case CHANGE -> List.of(PROBLEM);
            case DEVELOPMENT -> List.of(CHANGE);
            case AUDIT -> List.of(PROBLEM, CHANGE);
        };
    }
}
