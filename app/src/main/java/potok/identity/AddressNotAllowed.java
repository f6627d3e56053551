package potok.identity;

import org.springframework.security.core.AuthenticationException;

/** Login and password were right, but the organisation lets nobody in from this address. */
public class AddressNotAllowed extends AuthenticationException {
    private final String address;

    public AddressNotAllowed(String address) {
        super("Not from " + address);
        this.address = address;
    }

    public String address() {
        return address;
    }
}
