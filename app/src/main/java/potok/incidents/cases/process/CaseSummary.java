package potok.incidents.cases.process;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.engine.Markdown;
import potok.incidents.cases.ServiceCaseId;
import potok.incidents.cases.ServiceCases;
import potok.incidents.cases.StageField;
import potok.incidents.cases.StageView;

/** A case in a few lines, as the head of the form of each stage. */
@Component
class CaseSummary {
    private final ServiceCases cases;
    private final MessageSource texts;

    CaseSummary(ServiceCases cases, MessageSource texts) {
        this.cases = cases;
        this.texts = texts;
    }

    /** With what was written at the stage before. */
    String of(ServiceCaseId id, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(head(id, locale));
        lines.add(Markdown.plain(cases.view(id).description()));
        var stages = cases.stages(id);
        if (!stages.isEmpty()) {
            lines.add(lastStage(stages.get(stages.size() - 1), locale));
        }
        return String.join("\n\n", lines);
    }

    String ofFinding(ServiceCaseId id, int number, Locale locale) {
        var finding = cases.findings(id).stream()
                .filter(found -> found.number() == number)
                .findFirst()
                .orElseThrow();
        var term = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(finding.term());
        var lines = new ArrayList<String>();
        lines.add(head(id, locale));
        lines.add(text(locale, "form.about.finding", String.valueOf(number), Markdown.plain(finding.text()), term));
        if (finding.solution() != null) {
            lines.add(text(locale, "form.about.solution", Markdown.plain(finding.solution())));
        }
        return String.join("\n\n", lines);
    }

    private String head(ServiceCaseId id, Locale locale) {
        var about = cases.view(id);
        return text(
                locale,
                "form.about.case",
                text(locale, "CaseKind." + about.kind()),
                String.valueOf(about.number()),
                Markdown.plain(about.title()),
                text(locale, "CaseLevel." + about.priority()));
    }

    private String lastStage(StageView last, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(text(
                locale,
                "form.about.stage",
                text(locale, "CaseStage." + last.stage()),
                text(locale, "CaseDecision." + last.decision()),
                Objects.requireNonNullElse(last.person(), "")));
        last.answers().stream()
                .filter(answer -> answer.field().kind() == StageField.Kind.TEXT)
                .forEach(answer -> lines.add(text(
                        locale,
                        "form.about.answer",
                        text(locale, answer.field().label()),
                        Markdown.plain(answer.text()))));
        return String.join("\n\n", lines);
    }

    private String text(Locale locale, String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
