package potok.calls.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import potok.calls.CallId;
import potok.calls.Calls;
import potok.engine.CaseCaption;
import potok.messaging.ConversationId;
import potok.messaging.Conversations;

/** An inquiry is known by who called or wrote. */
@Component
class InquiryCaption implements CaseCaption {
    private final Calls calls;
    private final Conversations conversations;

    InquiryCaption(Calls calls, Conversations conversations) {
        this.calls = calls;
        this.conversations = conversations;
    }

    @Override
    public String process() {
        return "work-inquiry";
    }

    @Override
    public Map<String, String> of(Collection<String> businessKeys) {
        var captions = new HashMap<String, String>();
        calls.views(businessKeys.stream().map(CallId::of).toList())
                .forEach(call -> captions.put(call.id().toString(), CallCaption.caption(call.shown())));
        conversations
                .views(businessKeys.stream().map(ConversationId::of).toList())
                .forEach(chat -> captions.put(chat.id().toString(), chat.clientName()));
        return captions;
    }
}
