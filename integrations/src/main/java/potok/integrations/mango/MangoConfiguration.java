package potok.integrations.mango;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import potok.integrations.telephony.TelephonyAccount;
import potok.integrations.telephony.TelephonyAccounts;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MangoProperties.class)
class MangoConfiguration {
    /** A command repeated is a telephone ringing twice. */
    @Bean
    HttpClientConfigurer withoutRetries() {
        return HttpClientBuilder::disableAutomaticRetries;
    }

    /** The account of the environment, unless the application keeps one. */
    @Bean
    @Fallback
    TelephonyAccounts accountOfEnvironment(MangoProperties environment) {
        var account = new TelephonyAccount(environment.apiKey(), environment.apiSalt(), environment.baseUrl());
        return () -> account;
    }
}
