package potok.identity;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Knew the password and still has to show the code: to everything that asks who is signed in, nobody yet. */
public final class HalfSignedIn extends AbstractAuthenticationToken {
    private final SignedIn user;

    HalfSignedIn(SignedIn user) {
        super(List.of());
        this.user = user;
    }

    public SignedIn user() {
        return user;
    }

    /** The login alone, so that his sessions are found, and no organisation is entered. */
    @Override
    public String getPrincipal() {
        return user.login();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HalfSignedIn half && half.user.equals(user);
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }
}
