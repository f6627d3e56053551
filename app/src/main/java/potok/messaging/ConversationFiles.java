package potok.messaging;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import potok.integrations.chat.ReceivedFile;
import potok.shared.Organisations;
import potok.shared.RuleBroken;
import potok.shared.Upload;
import potok.shared.UploadRule;
import potok.shared.Uploads;

/** Files of messages, checked by their content before they are kept; contents are read only when somebody wants one. */
@Repository
class ConversationFiles {
    private static final int LONGEST_NAME = 150;
    private static final RowMapper<FileView> VIEW = (row, index) -> new FileView(
            row.getObject("conversation_file_id", UUID.class),
            row.getObject("conversation_message_id", UUID.class),
            row.getString("name"),
            row.getString("type"),
            row.getLong("size"),
            row.getString("refused"));

    private final JdbcClient database;
    private final Uploads uploads;

    ConversationFiles(JdbcClient database, Uploads uploads) {
        this.database = database;
        this.uploads = uploads;
    }

    /** @throws RuleBroken when the rule for chats does not allow it */
    Upload check(String name, byte[] content) {
        return uploads.check(name, content, UploadRule.CHAT);
    }

    void add(UUID message, int position, Upload file, byte[] content) {
        insert(message, position, new Row(file.name(), file.type(), content.length, null, content));
    }

    /** What the client sent and we may not keep is still told of. */
    void addReceived(UUID message, int position, ReceivedFile file) {
        try {
            add(message, position, check(file.name(), file.content()), file.content());
        } catch (RuleBroken broken) {
            var name = file.name().replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
            insert(
                    message,
                    position,
                    new Row(
                            name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                            "application/octet-stream",
                            file.content().length,
                            broken.code(),
                            null));
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(
            String name, String type, long size, @Nullable String refused, byte @Nullable [] content) {}

    private void insert(UUID message, int position, Row row) {
        database.sql("""
                        insert into conversation_file (conversation_file_id, organisation_id, conversation_message_id,
                                                       position, name, type, size, refused, content)
                        values (gen_random_uuid(), :organisation, :message, :position, :name, :type, :size, :refused, :content)
                        """)
                .param("organisation", Organisations.current())
                .param("message", message)
                .param("position", position)
                .param("name", row.name)
                .param("type", row.type)
                .param("size", row.size)
                .param("refused", row.refused)
                .param("content", row.content, Types.BINARY)
                .update();
    }

    List<FileView> of(Collection<UUID> messages) {
        return messages.isEmpty()
                ? List.of()
                : database.sql("""
                                select conversation_file_id, conversation_message_id, name, type, size, refused
                                from conversation_file
                                where conversation_message_id in (:messages)
                                order by conversation_message_id, position
                                """).param("messages", messages).query(VIEW).list();
    }

    void erase(ConversationId conversation) {
        database.sql("""
                        delete from conversation_file
                        where conversation_message_id in (select conversation_message_id from conversation_message
                                                          where conversation_id = ?)
                        """).param(conversation.value()).update();
    }

    boolean isIn(ConversationId conversation, UUID file) {
        return database.sql("""
                        select exists (select 1
                                       from conversation_file join conversation_message using (conversation_message_id)
                                       where conversation_file_id = ? and conversation_id = ?)
                        """)
                .params(file, conversation.value())
                .query(Boolean.class)
                .single();
    }

    Optional<FileContent> content(ConversationId conversation, UUID file) {
        return database.sql("""
                        select name, type, content
                        from conversation_file join conversation_message using (conversation_message_id)
                        where conversation_file_id = :file and conversation_id = :conversation and content is not null
                        """)
                .param("file", file)
                .param("conversation", conversation.value())
                .query((row, index) ->
                        new FileContent(row.getString("name"), row.getString("type"), row.getBytes("content")))
                .optional();
    }
}
