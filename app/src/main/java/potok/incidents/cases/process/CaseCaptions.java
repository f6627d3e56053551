package potok.incidents.cases.process;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import potok.engine.CaseCaption;
import potok.incidents.cases.CaseKind;
import potok.incidents.cases.ServiceCaseId;
import potok.incidents.cases.ServiceCases;

/** A case is known by its number and title. */
@Configuration(proxyBeanMethods = false)
class CaseCaptions {
    @Bean
    CaseCaption problemCaption(ServiceCases cases) {
        return new Caption(CaseKind.PROBLEM, cases);
    }

    @Bean
    CaseCaption changeCaption(ServiceCases cases) {
        return new Caption(CaseKind.CHANGE, cases);
    }

    @Bean
    CaseCaption developmentCaption(ServiceCases cases) {
        return new Caption(CaseKind.DEVELOPMENT, cases);
    }

    @Bean
    CaseCaption auditCaption(ServiceCases cases) {
        return new Caption(CaseKind.AUDIT, cases);
    }

    record Caption(CaseKind kind, ServiceCases cases) implements CaseCaption {
        @Override
        public String process() {
            return kind.process();
        }

        @Override
        public Optional<String> page(String businessKey) {
            return Optional.of("/cases/" + businessKey);
        }

        @Override
        public Map<String, String> of(Collection<String> businessKeys) {
            return cases.views(businessKeys.stream().map(ServiceCaseId::of).toList()).stream()
                    .collect(toMap(
                            found -> found.id().toString(), found -> "№ " + found.number() + " " + found.title()));
        }
    }
}
