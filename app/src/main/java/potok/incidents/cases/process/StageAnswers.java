package potok.incidents.cases.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import potok.engine.FormFields;
import potok.identity.UserView;
import potok.identity.Users;
import potok.incidents.cases.CaseDecision;
import potok.incidents.cases.CaseLevel;
import potok.incidents.cases.CaseStage;
import potok.incidents.cases.FilledStage;
import potok.incidents.cases.ProblemCategory;
import potok.incidents.cases.StageField;
import potok.settings.CompanySettings;
import potok.settings.Settings;
import potok.shared.RuleBroken;

/** Reads a stage's form as the stage declares it; moments are meant by the organisation's clock. */
@Component
class StageAnswers {
    private static final String DECISION = "decision";

    private final Settings settings;
    private final Users users;

    StageAnswers(Settings settings, Users users) {
        this.settings = settings;
        this.users = users;
    }

    /** @throws RuleBroken {@code field-missing}, {@code choice-invalid}, {@code date-invalid} */
    FilledStage read(CaseStage stage, VariableScope task) {
        var form = FormFields.of(task);
        var decision = decision(stage, form);
        var answers = new LinkedHashMap<String, String>();
        for (var field : stage.fields()) {
            if (field.isAskedOn(decision)) {
                var answer = answer(field, form);
                if (answer.isEmpty() && field.required()) {
                    throw new RuleBroken("field-missing", field.key());
                }
                answer.ifPresent(text -> answers.put(field.key(), text));
            }
        }
        return new FilledStage(decision, answers);
    }

    private static CaseDecision decision(CaseStage stage, FormFields form) {
        if (stage.decisions().size() == 1) {
            return stage.decisions().iterator().next();
        }
        var decision = form.requiredChoice(DECISION, CaseDecision.class);
        if (!stage.decisions().contains(decision)) {
            throw new RuleBroken("choice-invalid", DECISION);
        }
        return decision;
    }

    private Optional<String> answer(StageField field, FormFields form) {
        var key = field.key();
        return switch (field.kind()) {
            case TEXT -> form.text(key);
            case LEVEL -> form.choice(key, CaseLevel.class).map(Enum::name);
            case CATEGORY -> form.choice(key, ProblemCategory.class).map(Enum::name);
            case DAY -> form.day(key).map(LocalDate::toString);
            case MOMENT -> form.moment(key, zone()).map(Instant::toString);
            case PERSON -> form.text(key).map(login -> person(key, login));
        };
    }

    private String person(String key, String login) {
        return users.byLogin(login)
                .map(UserView::id)
                .map(Object::toString)
                .orElseThrow(() -> new RuleBroken("choice-invalid", key));
    }

    private ZoneId zone() {
        return settings.get(CompanySettings.ZONE);
    }
}
