package potok.calls.process;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import potok.engine.FormContext;
import potok.orders.serviceorder.ServiceOrders;
import potok.settings.Cities;

/** An inquiry is worked and called back with alike forms; they differ in the outcomes that they offer. */
@Configuration(proxyBeanMethods = false)
class InquiryForms {
    @Bean
    FormContext workInquiryForm(AskedFor asked, ServiceOrders orders, Cities cities, MessageSource texts) {
        return new InquiryForm("work-inquiry", asked, orders, cities, texts);
    }

    @Bean
    FormContext callBackForm(AskedFor asked, ServiceOrders orders, Cities cities, MessageSource texts) {
        return new InquiryForm("call-back", asked, orders, cities, texts);
    }
}
