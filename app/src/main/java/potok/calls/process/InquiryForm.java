package potok.calls.process;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import potok.engine.FormContext;
import potok.engine.Markdown;
import potok.orders.serviceorder.OrderType;
import potok.orders.serviceorder.ServiceOrderView;
import potok.orders.serviceorder.ServiceOrders;
import potok.settings.Cities;
import potok.settings.CityView;
import potok.shared.PhoneNumber;

/** What both forms show: who calls or writes, what was ordered before, and an order filled in as far as we know it. */
class InquiryForm implements FormContext {
    private final String form;
    private final AskedFor asked;
    private final ServiceOrders orders;
    private final Cities cities;
    private final MessageSource texts;

    InquiryForm(String form, AskedFor asked, ServiceOrders orders, Cities cities, MessageSource texts) {
        this.form = form;
        this.asked = asked;
        this.orders = orders;
        this.cities = cities;
        this.texts = texts;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, Object> values(String businessKey, Locale locale) {
        var inquiry = asked.by(businessKey);
        var earlier =
                Optional.ofNullable(inquiry.phone()).map(orders::historyOf).orElse(List.of());
        var values = new HashMap<String, Object>();
        values.put("about", about(inquiry, locale));
        values.put("history", inquiry.phone() == null ? "" : history(earlier, locale));
        values.put(
                "outcomes",
                inquiry.outcomes().stream()
                        .map(outcome -> Map.of("label", text(locale, "form.outcome." + outcome), "value", outcome))
                        .toList());
        values.put("cities", cities.all().stream().map(InquiryForm::choice).toList());
        values.put("typeOrder", (earlier.isEmpty() ? OrderType.FIRST_TIME : OrderType.REPEAT).code());
        put(
                values,
                "phone",
                Optional.ofNullable(inquiry.phoneShown())
                        .map(PhoneNumber::value)
                        .orElse(null));
        put(values, "clientName", inquiry.clientName());
        put(values, "orderCity", inquiry.city());
        put(values, "orderRk", inquiry.rk());
        earlier.stream().findFirst().ifPresent(last -> values.put("address", last.address()));
        return values;
    }

    private static Map<String, String> choice(CityView city) {
        return Map.of("label", city.name(), "value", city.name());
    }

    private static void put(Map<String, Object> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private String about(AskedFor.Inquiry inquiry, Locale locale) {
        var client = inquiry.phoneShown();
        return text(
                locale,
                inquiry.channel() == null ? "form.about.call" : "form.about.chat",
                String.valueOf(inquiry.number()),
                client == null ? text(locale, hidden(inquiry)) : client.readable(),
                Markdown.plain(Optional.ofNullable(inquiry.city()).orElse("–")),
                Markdown.plain(Optional.ofNullable(inquiry.rk()).orElse("–")),
                local(inquiry.since(), inquiry.city(), locale),
                inquiry.channel() == null ? "" : text(locale, "ChatChannel." + inquiry.channel()));
    }

    private static String hidden(AskedFor.Inquiry inquiry) {
        return inquiry.channel() == null ? "form.about.hidden-number" : "form.about.unknown-number";
    }

    private String history(List<ServiceOrderView> earlier, Locale locale) {
        if (earlier.isEmpty()) {
            return text(locale, "form.history.none");
        }
        return earlier.stream()
                .map(order -> "- " + line(order, locale))
                .collect(Collectors.joining("\n", text(locale, "form.history.title") + "\n\n", ""));
    }

    private String line(ServiceOrderView order, Locale locale) {
        return text(
                locale,
                "form.history.line",
                String.valueOf(order.number()),
                local(order.dateMeeting(), order.city(), locale),
                text(locale, "EquipmentType." + order.typeEquipment()),
                text(locale, "ServiceOrderStatus." + order.status()),
                Markdown.plain(order.problem()));
    }

    private String local(Instant moment, @Nullable String city, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(cities.zoneOf(city))
                .format(moment);
    }

    private String text(Locale locale, String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
