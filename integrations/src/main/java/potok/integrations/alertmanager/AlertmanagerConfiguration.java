package potok.integrations.alertmanager;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import potok.integrations.monitoring.MonitoringTokens;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertmanagerProperties.class)
class AlertmanagerConfiguration {
    /** The token of the environment, unless the application keeps some. */
    @Bean
    @Fallback
    MonitoringTokens tokenOfEnvironment(AlertmanagerProperties environment) {
        return environment::token;
    }
}
