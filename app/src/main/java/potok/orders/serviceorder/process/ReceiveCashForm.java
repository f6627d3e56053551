package potok.orders.serviceorder.process;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.engine.FormContext;
import potok.orders.serviceorder.OrderSight;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrderView;
import potok.orders.serviceorder.ServiceOrders;
import potok.shared.Money;

/** What the technician should hand over is what he took less what he spent. */
@Component
class ReceiveCashForm implements FormContext {
    private final ServiceOrders orders;
    private final OrderSummary summary;

    ReceiveCashForm(ServiceOrders orders, OrderSummary summary) {
        this.orders = orders;
        this.summary = summary;
    }

    @Override
    public String form() {
        return "receive-cash";
    }

    @Override
    public Map<String, Object> values(String businessKey, Locale locale) {
        var order = OrderSight.shown(orders.view(ServiceOrderId.of(businessKey)));
        var clean = order.clean();
        var about = summary.of(order, locale) + "\n\n" + money(order, locale);
        return Map.of(
                "about",
                about,
                "amount",
                clean == null ? BigDecimal.ZERO : clean.amount().max(BigDecimal.ZERO));
    }

    private String money(ServiceOrderView order, Locale locale) {
        return summary.text(
                locale,
                "form.about.money",
                readable(order.result(), locale),
                readable(order.expenditure(), locale),
                readable(order.clean(), locale));
    }

    private static String readable(@Nullable Money money, Locale locale) {
        if (money == null) {
            return "–";
        }
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currency()));
        return format.format(money.amount());
    }
}
