package potok.shared.database;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

@Configuration(proxyBeanMethods = false)
class LastWordsSetup {
    /** Who has something to say needs the database himself, so he is looked up at the first commit. */
    @Bean
    static BeanPostProcessor lastWordsDataSource(ObjectProvider<LastWords> speaker) {
        var found = SingletonSupplier.ofNullable(speaker::getIfAvailable);
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new LastWordsDataSource(pool, () -> words(found.get())) : bean;
            }
        };
    }

    private static LastWords.@Nullable Statement words(@Nullable LastWords speaker) {
        return speaker == null ? null : speaker.take();
    }
}
