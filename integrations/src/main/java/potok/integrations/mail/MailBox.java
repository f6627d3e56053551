package potok.integrations.mail;

import java.util.Optional;

/** Where people write to us, asked anew each time: settings may change and differ by organisation. */
public interface MailBox {
    /** That of the organisation in which the thread works; empty while nobody has named one. */
    Optional<Access> access();

    /**
     * IMAP.
     *
     * @param tls from the start; without it STARTTLS is used where the server offers it
     */
    record Access(String host, int port, String user, String password, boolean tls) {
        @Override
        public String toString() {
            return "MailBox.Access[" + host + ":" + port + "]";
        }
    }
}
