package potok.integrations.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.integrations.tenancy.Tenancy;

/** Which mails make one conversation: it is named by its first. */
@Component
class MailThreads {
    private final JdbcClient database;
    private final Tenancy tenancy;

    MailThreads(JdbcClient database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    /** The conversation of a mail, by whatever it answers. */
    String rootOf(String id, List<String> references) {
        for (var i = references.size() - 1; i >= 0; i--) {
            var known = rootOf(references.get(i));
            if (known.isPresent()) {
                return known.get();
            }
        }
        return references.stream().findFirst().orElse(id);
    }

    Optional<String> rootOf(String id) {
        return database.sql("select root from mail_thread where organisation_id = ? and message_id = ?")
                .params(tenancy.current(), id)
                .query(String.class)
                .optional();
    }

    void remember(String id, String root) {
        database.sql("""
                        insert into mail_thread (mail_thread_id, organisation_id, message_id, root)
                        values (?, ?, ?, ?)
                        on conflict (organisation_id, message_id) do nothing
                        """).params(UUID.randomUUID(), tenancy.current(), id, root).update();
    }
}
