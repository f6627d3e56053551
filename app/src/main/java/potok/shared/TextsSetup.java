package potok.shared;

import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts as Spring Boot would set them up, with a place for organisations' own words. */
@Configuration(proxyBeanMethods = false)
class TextsSetup {
    @Bean
    @ConfigurationProperties("spring.messages")
    static MessageSourceProperties textProperties() {
        return new MessageSourceProperties();
    }

    @Bean
    static Texts messageSource(MessageSourceProperties properties) {
        var texts = new Texts();
        texts.setBasenames(properties.getBasename().toArray(String[]::new));
        texts.setDefaultEncoding(properties.getEncoding().name());
        texts.setFallbackToSystemLocale(properties.isFallbackToSystemLocale());
        texts.setAlwaysUseMessageFormat(properties.isAlwaysUseMessageFormat());
        return texts;
    }
}
