package potok.incidents.cases.process;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import potok.engine.CaseForms;
import potok.identity.Role;
import potok.identity.UserView;
import potok.identity.Users;
import potok.incidents.cases.CaseStage;
import potok.incidents.cases.ServiceCaseId;

/** The forms of all stages: each shows the case and what came last, one also whom to choose from. */
@Component
class StageForms implements CaseForms {
    private static final List<Role> SUPPORT =
            List.of(Role.MANAGER, Role.SUPPORT_L1, Role.SUPPORT_L2, Role.SUPPORT_L3, Role.SUPPORT_L4);

    private final CaseSummary summary;
    private final Users users;

    StageForms(CaseSummary summary, Users users) {
        this.summary = summary;
        this.users = users;
    }

    @Override
    public Set<String> forms() {
        return Arrays.stream(CaseStage.values())
                .filter(stage -> !stage.isWait())
                .map(CaseStage::code)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Object> values(Occasion occasion, Locale locale) {
        var id = ServiceCaseId.of(occasion.businessKey());
        var values = new HashMap<String, Object>();
        if (occasion.variables().apply(ServiceCaseProcess.LOOP.name()) instanceof Integer index) {
            values.put("about", summary.ofFinding(id, index + 1, locale));
        } else {
            values.put("about", summary.of(id, locale));
        }
        if (occasion.form().equals(CaseStage.RECORD_FINDING.code())) {
            values.put("people", people());
        }
        return values;
    }

    private List<Map<String, String>> people() {
        return SUPPORT.stream()
                .flatMap(role -> users.inGroup(role.name()).stream())
                .collect(Collectors.toMap(UserView::login, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted(comparing(UserView::name))
                .map(user -> Map.of("label", user.name(), "value", user.login()))
                .toList();
    }
}
