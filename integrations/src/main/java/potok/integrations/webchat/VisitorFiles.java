package potok.integrations.webchat;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.integrations.chat.ReceivedFile;
import potok.integrations.tenancy.Tenancy;
import potok.integrations.webchat.VisitorMessage.SentFile;

/** Contents of visitors' files while their messages wait. */
@Component
class VisitorFiles {
    private final JdbcClient database;
    private final Tenancy tenancy;

    VisitorFiles(JdbcClient database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    SentFile keep(ReceivedFile file) {
        var id = UUID.randomUUID();
        database.sql("insert into visitor_file (visitor_file_id, organisation_id, content) values (?, ?, ?)")
                .params(id, tenancy.current(), file.content())
                .update();
        return new SentFile(id, file.name(), file.contentType());
    }

    ReceivedFile read(SentFile file) {
        var content = database.sql("select content from visitor_file where visitor_file_id = ?")
                .param(file.id())
                .query(byte[].class)
                .single();
        return new ReceivedFile(file.name(), file.type(), content);
    }

    void forget(List<SentFile> files) {
        if (!files.isEmpty()) {
            database.sql("delete from visitor_file where visitor_file_id in (:ids)")
                    .param("ids", files.stream().map(SentFile::id).toList())
                    .update();
        }
    }
}
