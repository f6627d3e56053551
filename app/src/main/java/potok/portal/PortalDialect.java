package potok.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.dialect.IProcessorDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;
import potok.identity.Users;
import potok.settings.Cities;

/** What our templates have beyond Thymeleaf: {@code #ui} writes values for people, {@code potok:icon} draws an icon. */
@Component
class PortalDialect extends AbstractDialect implements IExpressionObjectDialect, IProcessorDialect {
    private final Assets assets;
    private final Cities cities;
    private final Users users;
    private final MessageSource texts;

    PortalDialect(ObjectMapper json, Cities cities, Users users, MessageSource texts) {
        super("potok");
        this.assets = new Assets(json);
        this.cities = cities;
        this.users = users;
        this.texts = texts;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("ui");
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return new Ui(assets, cities, users, texts, context.getLocale());
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }

    @Override
    public String getPrefix() {
        return "potok";
    }

    @Override
    public int getDialectProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new IconProcessor(prefix, assets.address("icons")));
    }
}
