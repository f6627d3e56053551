package potok.settings;

import java.util.List;

/** The lists, for tests of their pages. */
public final class ReferenceLists {
    private ReferenceLists() {}

    public static List<ReferenceList> all() {
        return ReferenceList.ALL;
    }

    public static ReferenceList of(String code) {
        return all().stream()
                .filter(list -> list.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
