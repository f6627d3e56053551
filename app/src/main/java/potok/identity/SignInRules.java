package potok.identity;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which accounts open in this installation, and who needs a second factor. */
@Component
class SignInRules {
    private final boolean sandbox;
    private final boolean secondFactorForAdmins;

    SignInRules(
            @Value("${potok.sandbox.enabled}") boolean sandbox,
            @Value("${potok.security.second-factor-for-admins:#{not ${potok.sandbox.enabled}}}")
                    boolean secondFactorForAdmins) {
        this.sandbox = sandbox;
        this.secondFactorForAdmins = secondFactorForAdmins;
    }

    boolean sandbox() {
        return sandbox;
    }

    SecondFactorState secondFactorFor(Set<Role> roles, boolean demo) {
        return secondFactorForAdmins && roles.contains(Role.ADMIN) && !demo
                ? SecondFactorState.DUE
                : SecondFactorState.OFF;
    }
}
