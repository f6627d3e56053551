package potok.integrations.telephony;

import java.net.URI;

/**
 * Our account at the telephone exchange; without key and salt we are not connected to any.
 *
 * @param salt the secret with which both sides sign
 * @param address ends with a slash; the sandbox's stand-in is chosen by this alone
 */
public record TelephonyAccount(String key, String salt, URI address) {
    public boolean isConnected() {
        return !key.isBlank() && !salt.isBlank();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "TelephonyAccount[" + address + "]";
    }
}
