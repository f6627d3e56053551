package potok.integrations.sms;

import java.net.URI;

/**
 * Our account at Twilio; without it nothing is sent and nothing is believed.
 *
 * @param token the secret with which they sign and we sign in
 * @param from our number in international form, or the id of a messaging service ({@code MG…})
 * @param address of their API; the sandbox's stand-in is chosen by this alone
 */
public record SmsAccount(String sid, String token, String from, URI address) {
    public boolean isConnected() {
        return !sid.isBlank() && !token.isBlank() && !from.isBlank();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "SmsAccount[" + address + "]";
    }
}
