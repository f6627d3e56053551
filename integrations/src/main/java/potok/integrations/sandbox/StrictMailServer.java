package potok.integrations.sandbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;

/** GreenMail that refuses the unknown, and forgets everything once it has kept too much. */
class StrictMailServer extends GreenMail {
    private static final String UNKNOWN = "unknown@";

    private final int most;

    StrictMailServer(ServerSetup[] setups, int most) {
        super(setups);
        this.most = most;
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
        return super.createServices(setups, new StrictManagers(managers, new Doorkeeper(managers)));
    }

    private final class Doorkeeper extends SmtpManager {
        Doorkeeper(Managers managers) {
            super(managers.getImapHostManager(), managers.getUserManager());
        }

        @Override
        public String checkRecipient(SmtpState state, MailAddress recipient) {
            return recipient.getEmail().startsWith(UNKNOWN)
                    ? "550 5.1.1 No such mailbox"
                    : super.checkRecipient(state, recipient);
        }

        @Override
        public synchronized void send(SmtpState state) {
            try {
                if (getReceivedMessages().length >= most) {
                    purgeEmailFromAllMailboxes();
                }
            } catch (FolderException e) {
                log.warn("The sandbox's mailboxes can't be emptied", e);
            }
            super.send(state);
        }
    }

    private static final class StrictManagers extends Managers {
        private final Managers managers;
        private final SmtpManager doorkeeper;

        StrictManagers(Managers managers, SmtpManager doorkeeper) {
            this.managers = managers;
            this.doorkeeper = doorkeeper;
        }

        @Override
        public SmtpManager getSmtpManager() {
            return doorkeeper;
        }

        @Override
        public UserManager getUserManager() {
            return managers.getUserManager();
        }

        @Override
        public ImapHostManager getImapHostManager() {
            return managers.getImapHostManager();
        }
    }
}
