package potok.calls.process;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import potok.calls.Calls;
import potok.engine.FormContext;
import potok.orders.serviceorder.ServiceOrders;
import potok.settings.Cities;

/** A call is worked and called back with alike forms; they differ in the outcomes that they offer. */
@Configuration(proxyBeanMethods = false)
class CallForms {
    @Bean
    FormContext workCallForm(Calls calls, ServiceOrders orders, Cities cities, MessageSource texts) {
        return new CallForm("work-call", calls, orders, cities, texts);
    }

    @Bean
    FormContext callBackForm(Calls calls, ServiceOrders orders, Cities cities, MessageSource texts) {
        return new CallForm("call-back", calls, orders, cities, texts);
    }
}
