package potok.integrations.mail;

import java.util.Optional;

/** Through which server mail leaves, asked anew for each message: settings may change and differ by organisation. */
public interface MailServer {
    /** That of the organisation in which the thread works; empty while nobody has named one: mail then waits. */
    Optional<Account> account();

    /**
     * @param user empty for a server that asks for no password
     * @param from the sender's address, with a name if wished: {@code Potok <crm@example.com>}
     * @param startTls required, not merely tried; port 465 speaks TLS from the start
     */
    record Account(String host, int port, String user, String password, String from, boolean startTls) {
        @Override
        public String toString() {
            return "MailServer.Account[" + host + ":" + port + "]";
        }
    }
}
