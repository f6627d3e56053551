package potok.integrations.avito;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AvitoProperties.class)
class AvitoConfiguration {
    /** Unless the application keeps some. */
    @Bean
    @Fallback
    AvitoAccounts noAvitoAccounts() {
        return List::of;
    }
}
