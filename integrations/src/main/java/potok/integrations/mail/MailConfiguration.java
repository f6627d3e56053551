package potok.integrations.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, MailBoxProperties.class})
class MailConfiguration {
    /** Gives way to settings that people change in the browser, where there are such. */
    @Bean
    @Fallback
    MailServer mailServerOfProperties(MailProperties properties) {
        return properties::account;
    }

    /** Gives way to settings that people change in the browser, where there are such. */
    @Bean
    @Fallback
    MailBox mailBoxOfProperties(MailBoxProperties properties) {
        return properties::access;
    }

    @Bean
    OutgoingMail outgoingMail(MailServer server, MailProperties properties) {
        return new OutgoingMail(server, properties.timeout());
    }
}
