package potok.integrations.mango;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MangoProperties.class)
class MangoConfiguration {
    /** A command repeated is a telephone ringing twice. */
    @Bean
    HttpClientConfigurer withoutRetries() {
        return HttpClientBuilder::disableAutomaticRetries;
    }
}
