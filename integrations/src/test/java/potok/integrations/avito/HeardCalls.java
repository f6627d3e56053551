package potok.integrations.avito;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class HeardCalls {
    private final List<AvitoCall> calls = new CopyOnWriteArrayList<>();

    @EventListener
    void on(AvitoCall call) {
        calls.add(call);
    }

    List<AvitoCall> of(String callId) {
        return calls.stream().filter(call -> call.callId().equals(callId)).toList();
    }
}
