package potok.messaging;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.settings.CompanySettings;
import potok.settings.Settings;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** Answers that are written often, as the organisation's managers keep them. */
@Service
@Transactional
public class CannedReplies {
    private final CannedReplyRepository replies;
    private final Settings settings;

    CannedReplies(CannedReplyRepository replies, Settings settings) {
        this.replies = replies;
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public List<CannedReplyView> all() {
        return replies.findAllByOrderByShortcut().stream()
                .map(CannedReply::view)
                .toList();
    }

    /** With the names that they leave open. */
    @Transactional(readOnly = true)
    public List<CannedReplyView> allFor(String client, String operator) {
        var names = Map.of("client", client, "operator", operator, "company", settings.get(CompanySettings.NAME));
        return all().stream().map(reply -> reply.filled(names)).toList();
    }

    /** @throws RuleBroken when the shortcut is none, or taken */
    public void add(String shortcut, String text) {
        save(new CannedReply(shortcut, text));
    }

    public void change(UUID id, String shortcut, String text) {
        var reply = reply(id);
        reply.write(shortcut, text);
        save(reply);
    }

    public void delete(UUID id) {
        replies.delete(reply(id));
    }

    private void save(CannedReply reply) {
        try {
            replies.saveAndFlush(reply);
        } catch (DataIntegrityViolationException e) {
            throw new RuleBroken("canned-reply-taken");
        }
    }

    private CannedReply reply(UUID id) {
        return replies.findById(id).orElseThrow(() -> new NotFound(id));
    }
}
