package potok.orders.serviceorder.process;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import potok.engine.FormContext;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrders;

/** The forms that show no more than the order itself. */
@Configuration(proxyBeanMethods = false)
class OrderForms {
    @Bean
    FormContext confirmVisitForm(ServiceOrders orders, OrderSummary summary) {
        return new OrderForm("confirm-visit", orders, summary);
    }

    @Bean
    FormContext reportResultForm(ServiceOrders orders, OrderSummary summary) {
        return new OrderForm("report-result", orders, summary);
    }

    @Bean
    FormContext arrangeVisitForm(ServiceOrders orders, OrderSummary summary) {
        return new OrderForm("arrange-visit", orders, summary);
    }

    record OrderForm(String form, ServiceOrders orders, OrderSummary summary) implements FormContext {
        @Override
        public Map<String, Object> values(String businessKey, Locale locale) {
            return Map.of("about", summary.of(orders.view(ServiceOrderId.of(businessKey)), locale));
        }
    }
}
