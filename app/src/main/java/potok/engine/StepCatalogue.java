package potok.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The steps that this running code offers to models, and nothing else of it. */
@Component
class StepCatalogue extends AbstractProcessEnginePlugin {
    private final ApplicationContext beans;

    StepCatalogue(ApplicationContext beans) {
        this.beans = beans;
    }

    private Set<String> names() {
        return Set.of(beans.getBeanNamesForAnnotation(ProcessStep.class));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setBeans(new StepBeans());
    }

    /** Looks a step up when an expression asks for it: steps need the engine, so they cannot be there before it. */
    private final class StepBeans extends AbstractMap<Object, Object> {
        @Override
        public boolean containsKey(@Nullable Object name) {
            return name instanceof String step && names().contains(step);
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            return containsKey(name) ? beans.getBean((String) name) : null;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return names().stream()
                    .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
