package potok.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where somebody signs in, and with what. */
public class SignInDetails extends WebAuthenticationDetails {
    private final @Nullable String userAgent;

    public SignInDetails(HttpServletRequest request) {
        super(request);
        this.userAgent = request.getHeader(HttpHeaders.USER_AGENT);
    }

    /** Each door has to say who is at it: else neither locks nor address lists would hold there. */
    static SignInDetails of(Authentication given) {
        if (given.getDetails() instanceof SignInDetails details) {
            return details;
        }
        throw new IllegalStateException("A sign-in that does not say from where");
    }

    @Nullable
    String userAgent() {
        return userAgent;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof SignInDetails details
                && Objects.equals(details.userAgent, userAgent);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
