package potok.calls.process;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import potok.calls.CallId;
import potok.calls.CallView;
import potok.calls.Calls;
import potok.engine.CaseCaption;

/** A call is known by its caller and city. */
@Component
class CallCaption implements CaseCaption {
    private final Calls calls;

    CallCaption(Calls calls) {
        this.calls = calls;
    }

    @Override
    public String process() {
        return "call-to-order";
    }

    @Override
    public Optional<String> page(String businessKey) {
        return Optional.of("/calls/" + businessKey);
    }

    @Override
    public Map<String, String> of(Collection<String> businessKeys) {
        return calls.views(businessKeys.stream().map(CallId::of).toList()).stream()
                .map(CallView::shown)
                .collect(toMap(call -> call.id().toString(), CallCaption::caption));
    }

    static String caption(CallView call) {
        var phone = call.phoneClient();
        return Stream.of(call.clientName(), phone == null ? "№ " + call.number() : phone.masked(), call.city())
                .filter(Objects::nonNull)
                .collect(joining(", "));
    }
}
