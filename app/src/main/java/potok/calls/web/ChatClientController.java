package potok.calls.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.calls.CallFilter;
import potok.calls.CallView;
import potok.calls.Calls;
import potok.calls.ChatOrders;
import potok.crm.ClientView;
import potok.crm.Clients;
import potok.engine.TaskDesk;
import potok.identity.SignedIn;
import potok.messaging.ConversationId;
import potok.messaging.ConversationLink;
import potok.messaging.ConversationView;
import potok.messaging.Conversations;
import potok.orders.serviceorder.OrderSight;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrders;

/** Who the client of a conversation is, and how an order comes of it: a part of the inbox, asked for by it. */
@Controller
@RequestMapping("/conversations/{id}")
class ChatClientController {
    private static final String TASK = "userTask_workInquiry";
    private static final int CALLS = 5;

    private final Conversations conversations;
    private final ChatOrders chats;
    private final ServiceOrders orders;
    private final Calls calls;
    private final Clients clients;
    private final TaskDesk desk;

    ChatClientController(
            Conversations conversations,
            ChatOrders chats,
            ServiceOrders orders,
            Calls calls,
            Clients clients,
            TaskDesk desk) {
        this.conversations = conversations;
        this.chats = chats;
        this.orders = orders;
        this.calls = calls;
        this.clients = clients;
        this.desk = desk;
    }

    @GetMapping("/client")
    String card(@PathVariable ConversationId id, Model model) {
        var conversation = conversations.view(id);
        task(conversation, model);
        client(conversation, model);
        return "calls/chat-client :: card";
    }

    /** What is known of the client from elsewhere; it changes while the card is open. */
    @GetMapping("/client/past")
    String past(@PathVariable ConversationId id, Model model) {
        client(conversations.view(id), model);
        return "calls/chat-client :: past";
    }

    /** Nothing new while the user may still work on the form shown, so that nobody's typing is lost. */
    @GetMapping("/task")
    Object task(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable String shown,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var conversation = conversations.view(id);
        var task = desk.openTask(id.toString(), TASK).orElse(null);
        if (task != null && task.isStill(shown, user.login())) {
            return ResponseEntity.noContent().build();
        }
        task(conversation, model);
        return "calls/chat-client :: task";
    }

    @PostMapping("/order")
    String order(@PathVariable ConversationId id, Model model) {
        chats.wish(id);
        task(conversations.view(id), model);
        return "calls/chat-client :: task";
    }

    private void task(ConversationView conversation, Model model) {
        var id = conversation.id().toString();
        model.addAttribute("conversation", conversation.shown());
        model.addAttribute("city", conversation.city());
        model.addAttribute("task", desk.openTask(id, TASK).orElse(null));
        model.addAttribute("source", "/conversations/" + id + "/task");
    }

    private void client(ConversationView conversation, Model model) {
        var phone = conversation.clientPhone();
        var stated = conversation.statedPhone();
        model.addAttribute(
                "namesake",
                stated == null
                        ? null
                        : clients.find(stated).map(ClientView::name).orElse(null));
        model.addAttribute("conversation", conversation.shown());
        model.addAttribute(
                "ordered",
                orders
                        .views(conversation.linked(ConversationLink.Kind.ORDER).stream()
                                .map(ServiceOrderId::new)
                                .toList())
                        .stream()
                        .map(OrderSight::shown)
                        .toList());
        model.addAttribute(
                "history",
                phone == null
                        ? List.of()
                        : orders.historyOf(phone).stream()
                                .map(OrderSight::shown)
                                .toList());
        model.addAttribute(
                "calls",
                phone == null
                        ? List.of()
                        : calls.find(
                                        new CallFilter(phone.value(), null, null, null, null, null),
                                        PageRequest.of(
                                                0, CALLS, Sort.by("dateCreate").descending()))
                                .map(CallView::shown)
                                .getContent());
        model.addAttribute(
                "others",
                phone == null
                        ? List.of()
                        : conversations.with(phone).stream()
                                .filter(other -> !other.id().equals(conversation.id()))
                                .map(ConversationView::shown)
                                .toList());
    }
}
