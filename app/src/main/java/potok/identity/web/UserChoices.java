package potok.identity.web;

import java.util.Arrays;
import org.springframework.ui.Model;
import potok.identity.Role;
import potok.identity.SignedIn;
import potok.identity.Users;

/** What the forms of a user offer to choose from. */
final class UserChoices {
    private UserChoices() {}

    static void add(Model model, Users users, SignedIn reader) {
        model.addAttribute(
                "allRoles",
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.ADMIN || reader.is(Role.ADMIN))
                        .toList());
        model.addAttribute("allGroups", users.groups());
        model.addAttribute("allLanguages", FormChecks.LANGUAGES);
        model.addAttribute("allZones", FormChecks.ZONES);
    }
}
