package potok.integrations.twilio;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import potok.integrations.sms.SmsAccount;
import potok.integrations.sms.SmsAccounts;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioProperties.class)
class TwilioConfiguration {
    /** The account of the environment, unless the application keeps some. */
    @Bean
    @Fallback
    SmsAccounts smsAccountOfEnvironment(TwilioProperties environment) {
        var account = new SmsAccount(
                environment.accountSid(), environment.authToken(), environment.from(), environment.baseUrl());
        return () -> account;
    }
}
