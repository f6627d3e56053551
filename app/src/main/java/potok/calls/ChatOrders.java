package potok.calls;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.crm.Clients;
import potok.identity.CurrentUser;
import potok.identity.SignedIn;
import potok.messaging.ConversationId;
import potok.messaging.ConversationLink;
import potok.messaging.Conversations;
import potok.orders.serviceorder.PlaceServiceOrder;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrders;
import potok.settings.Cities;

/** What written conversations have to do with orders. */
@Service
@Transactional
public class ChatOrders {
    private final Conversations conversations;
    private final ServiceOrders orders;
    private final Clients clients;
    private final Cities cities;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChatOrders(
            Conversations conversations,
            ServiceOrders orders,
            Clients clients,
            Cities cities,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.orders = orders;
        this.clients = clients;
        this.cities = cities;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Has the conversation worked like a call; whoever clicks twice, or at the same moment as another, starts it once. */
    public void wish(ConversationId id) {
        conversations.view(id);
        database.sql("select conversation_id from conversation where conversation_id = ? for update")
                .param(id.value())
                .query()
                .singleValue();
        events.publishEvent(
                new ChatOrderWished(id, CurrentUser.find().map(SignedIn::id).orElse(null)));
    }

    /** Recognises the client and tells what routing needs to know, as of a call. */
    @Transactional(readOnly = true)
    public CallerFacts identify(ConversationId id) {
        var chat = conversations.view(id);
        var city = chat.city();
        var client = chat.clientPhone();
        return new CallerFacts(
                city == null ? "" : city,
                "",
                chat.rk(),
                clock.instant().atZone(cities.zoneOf(city)).getHour(),
                client != null && clients.find(client).isPresent());
    }

    /** Places the order that the client asked for and links both. */
    public ServiceOrderId convert(ConversationId id, PlaceServiceOrder request) {
        var order = orders.place(request).id();
        conversations.link(id, ConversationLink.Kind.ORDER, order.value());
        return order;
    }

    /** What it was about, or why no order came of it. */
    public void note(ConversationId id, String note) {
        conversations.note(id, note);
    }
}
