package potok.integrations.mail;

import jakarta.mail.MessagingException;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;
import potok.integrations.tenancy.Tenancy;
import potok.integrations.workers.WorkerThreads;

/** Looks into each organisation's mailbox now and then; one that several share is the first one's. */
@Component
class MailBoxWatch extends WorkerThreads {
    MailBoxWatch(Looking looking, MailBoxProperties settings) {
        super("mailbox", 1, settings.poll(), looking::everywhere);
    }

    @Component
    static class Looking {
        private static final Logger log = LoggerFactory.getLogger(MailBoxWatch.class);

        private final MailBox mailbox;
        private final ReceivedMails mails;
        private final MailBoxProperties settings;
        private final Tenancy tenancy;
        private final BeanFactory beans;

        Looking(MailBox mailbox, ReceivedMails mails, MailBoxProperties settings, Tenancy tenancy, BeanFactory beans) {
            this.mailbox = mailbox;
            this.mails = mails;
            this.settings = settings;
            this.tenancy = tenancy;
            this.beans = beans;
        }

        /** False: what came meanwhile can wait for the next look. */
        boolean everywhere() {
            var seen = new HashSet<String>();
            for (var organisation : tenancy.all()) {
                tenancy.in(organisation, () -> mailbox.access()
                        .filter(access -> seen.add(access.user() + "@" + access.host() + ":" + access.port()))
                        .ifPresent(this::look));
            }
            return false;
        }

        private void look(MailBox.Access access) {
            var receiver = new MailBoxReceiver(
                    access,
                    settings.timeout(),
                    Math.toIntExact(settings.largest().toBytes()));
            try {
                receiver.setBeanFactory(beans);
                receiver.afterPropertiesSet();
                receiver.receive(mail -> mails.accept(access.user(), mail));
            } catch (MessagingException | RuntimeException e) {
                log.warn("The mailbox at {} can't be read at present: {}", access, e.toString());
                log.debug("Reason", e);
            }
        }
    }
}
