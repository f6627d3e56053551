package potok.orders.serviceorder.process;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.engine.Markdown;
import potok.orders.serviceorder.OrderSight;
import potok.orders.serviceorder.ServiceOrderView;
import potok.settings.Cities;

/** An order in a few lines, as the head of each of its forms. */
@Component
class OrderSummary {
    private final Cities cities;
    private final MessageSource texts;

    OrderSummary(Cities cities, MessageSource texts) {
        this.cities = cities;
        this.texts = texts;
    }

    /** Of what the reader may see of the order. */
    String of(ServiceOrderView whole, Locale locale) {
        var order = OrderSight.shown(whole);
        var phone = order.phone();
        var visit = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(cities.zoneOf(order.city()))
                .format(order.dateMeeting());
        var type = text(locale, "OrderType." + order.typeOrder());
        var equipment = text(locale, "EquipmentType." + order.typeEquipment());
        return String.join(
                "\n\n",
                text(locale, "form.about.order", String.valueOf(order.number()), visit, type),
                text(locale, "form.about.place", Markdown.plain(order.city()), Markdown.plain(order.address())),
                text(locale, "form.about.problem", equipment, Markdown.plain(order.problem())),
                phone == null
                        ? Markdown.plain(order.clientName())
                        : text(locale, "form.about.client", Markdown.plain(order.clientName()), phone.readable()));
    }

    String text(Locale locale, String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
