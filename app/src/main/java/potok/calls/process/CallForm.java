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
import potok.calls.CallId;
import potok.calls.CallView;
import potok.calls.Calls;
import potok.engine.FormContext;
import potok.engine.Markdown;
import potok.orders.serviceorder.OrderType;
import potok.orders.serviceorder.ServiceOrderView;
import potok.orders.serviceorder.ServiceOrders;
import potok.settings.Cities;
import potok.settings.CityView;
import potok.shared.PhoneNumber;

/** What both forms of a call show: who calls, what was ordered before, and an order filled in as far as we know it. */
class CallForm implements FormContext {
    private final String form;
    private final Calls calls;
    private final ServiceOrders orders;
    private final Cities cities;
    private final MessageSource texts;

    CallForm(String form, Calls calls, ServiceOrders orders, Cities cities, MessageSource texts) {
        this.form = form;
        this.calls = calls;
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
        var whole = calls.view(CallId.of(businessKey));
        var call = whole.shown();
        var earlier =
                Optional.ofNullable(whole.phoneClient()).map(orders::historyOf).orElse(List.of());
        var values = new HashMap<String, Object>();
        values.put("about", about(call, locale));
        values.put("history", history(earlier, locale));
        values.put("cities", cities.all().stream().map(CallForm::choice).toList());
        values.put("typeOrder", (earlier.isEmpty() ? OrderType.FIRST_TIME : OrderType.REPEAT).code());
        put(
                values,
                "phone",
                Optional.ofNullable(call.phoneClient()).map(PhoneNumber::value).orElse(null));
        put(values, "clientName", call.clientName());
        put(values, "orderCity", call.city());
        put(values, "orderRk", call.rk());
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

    private String about(CallView call, Locale locale) {
        var client = call.phoneClient();
        return text(
                locale,
                "form.about.call",
                String.valueOf(call.number()),
                client == null ? text(locale, "form.about.hidden-number") : client.readable(),
                Markdown.plain(Optional.ofNullable(call.city()).orElse("–")),
                Markdown.plain(Optional.ofNullable(call.rk()).orElse("–")),
                local(call.dateCreate(), call.city(), locale));
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
