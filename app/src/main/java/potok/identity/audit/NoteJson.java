package potok.identity.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes as the one text that the database makes rows of; it also looks up itself to which case a task belongs. */
@Component
class NoteJson {
    static final String INSERT = """
            insert into audit_entry (organisation_id, happened_at, actor_kind, actor_id, actor_login, actor_name, address,
                                     via, request_id, action, record_kind, record_id, case_id, caption, old, new)
            select note.organisation_id, note.happened_at, note.actor_kind, note.actor_id, note.actor_login,
                   note.actor_name, note.address, note.via, note.request_id, note.action, note.record_kind,
                   note.record_id,
                   coalesce(note.case_id, (select business_key_ from act_hi_procinst
                                           where proc_inst_id_ = note.process_instance)),
                   coalesce(note.caption, (select task_def_key_ from act_hi_taskinst
                                           where note.record_kind = 'Task' and id_ = note.record_id)),
                   note.old, note.new
            from jsonb_to_recordset(?::jsonb) as note (
                organisation_id uuid, happened_at timestamptz, actor_kind text, actor_id uuid, actor_login text,
                actor_name text, address text, via text, request_id text, action text, record_kind text,
                record_id text, case_id text, process_instance text, caption text, old jsonb, new jsonb)""";

    private final ObjectMapper mapper;

    NoteJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(List<Note> notes, @Nullable String job) {
        try {
            return mapper.writeValueAsString(
                    notes.stream().map(note -> columns(note, job)).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit entry can't be written", e);
        }
    }

    private static Map<String, @Nullable Object> columns(Note note, @Nullable String job) {
        var scene = note.scene.inJob(job);
        var actor = scene.actor();
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("organisation_id", note.organisation);
        columns.put("happened_at", note.at.toString());
        columns.put("actor_kind", actor.kind().name());
        columns.put("actor_id", actor.id());
        columns.put("actor_login", Values.clean(actor.login(), 200));
        columns.put("actor_name", Values.clean(actor.name(), 200));
        columns.put("address", Values.clean(scene.address(), 60));
        columns.put("via", Values.clean(scene.via(), 300));
        columns.put("request_id", scene.requestId());
        columns.put("action", Values.clean(note.action, 60));
        columns.put("record_kind", Values.clean(note.kind, 80));
        columns.put("record_id", Values.clean(note.id, 200));
        columns.put("case_id", Values.clean(note.caseId, 200));
        columns.put("process_instance", note.processInstance);
        columns.put("caption", Values.clean(note.caption, 300));
        columns.put("old", note.old.isEmpty() ? null : note.old);
        columns.put("new", note.now.isEmpty() ? null : note.now);
        return columns;
    }
}
