package potok.settings.web;

import org.springframework.security.core.Authentication;

/** Who looks at settings. Which addresses he may call the access table says; this tells only what to show him. */
final class Editors {
    private Editors() {}

    /** Whether the platform's settings are his too. */
    static boolean isAdmin(Authentication reader) {
        return reader.getAuthorities().stream().anyMatch(right -> "ROLE_ADMIN".equals(right.getAuthority()));
    }
}
