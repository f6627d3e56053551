package potok.calls.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.calls.CallControl;
import potok.calls.CallId;
import potok.calls.CallRecordings;
import potok.calls.CallView;
import potok.calls.Calls;
import potok.engine.ProcessPicture;
import potok.engine.ProcessPictures;
import potok.engine.TaskDesk;
import potok.engine.TaskPart;
import potok.identity.SignedIn;
import potok.orders.serviceorder.OrderSight;
import potok.orders.serviceorder.ServiceOrderView;
import potok.orders.serviceorder.ServiceOrders;
import potok.people.Staff;

/** One call with all that is known of it, and the work that it waits for. */
@Controller
@RequestMapping("/calls/{id}")
class CallController {
    private final Calls calls;
    private final ServiceOrders orders;
    private final TaskDesk desk;
    private final ProcessPictures pictures;
    private final CallRecordings recordings;
    private final Staff staff;

    CallController(
            Calls calls,
            ServiceOrders orders,
            TaskDesk desk,
            ProcessPictures pictures,
            CallRecordings recordings,
            Staff staff) {
        this.recordings = recordings;
        this.staff = staff;
        this.calls = calls;
        this.orders = orders;
        this.desk = desk;
        this.pictures = pictures;
    }

    @GetMapping
    String page(@PathVariable CallId id, @AuthenticationPrincipal SignedIn user, Model model) {
        var call = calls.view(id).shown();
        showHeading(call, user, model);
        showFacts(call, user, model);
        model.addAttribute("city", call.city());
        model.addAttribute("task", desk.openTask(id.toString()).orElse(null));
        model.addAttribute("history", history(call));
        return "calls/call";
    }

    @GetMapping("/heading")
    String heading(@PathVariable CallId id, @AuthenticationPrincipal SignedIn user, Model model) {
        showHeading(calls.view(id).shown(), user, model);
        return "calls/call :: heading";
    }

    @GetMapping("/facts")
    String facts(@PathVariable CallId id, @AuthenticationPrincipal SignedIn user, Model model) {
        showFacts(calls.view(id).shown(), user, model);
        return "calls/call :: facts";
    }

    @GetMapping("/task")
    Object task(
            @PathVariable CallId id,
            @RequestParam(required = false) @Nullable String shown,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        model.addAttribute("city", calls.view(id).city());
        return TaskPart.newer(
                desk.openTask(id.toString()).orElse(null), shown, user.login(), "/calls/" + id + "/task", model);
    }

    @GetMapping("/diagram")
    ResponseEntity<ProcessPicture> diagram(@PathVariable CallId id, Locale locale) {
        return ResponseEntity.of(pictures.of("call-to-order", id.toString(), locale));
    }

    private void showHeading(CallView call, SignedIn user, Model model) {
        model.addAttribute("call", call);
        var mayControl = CallControl.mayControl(user, call);
        model.addAttribute("mayControl", mayControl);
        if (mayControl) {
            model.addAttribute(
                    "colleagues",
                    staff.operators().stream()
                            .filter(colleague -> colleague.extension() != null
                                    && !colleague.id().equals(call.operator()))
                            .toList());
        }
    }

    private void showFacts(CallView call, SignedIn user, Model model) {
        model.addAttribute("call", call);
        var mayListen = call.recordingId() != null && CallRecordings.mayListen(user, call);
        model.addAttribute("mayListen", mayListen);
        model.addAttribute("recorded", mayListen && recordings.isThere(call.id()));
    }

    private List<ServiceOrderView> history(CallView call) {
        return call.phoneClient() == null
                ? List.of()
                : orders.historyOf(call.phoneClient()).stream()
                        .map(OrderSight::shown)
                        .toList();
    }
}
