package potok.engine.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.engine.CaseForms;
import potok.engine.FormContext;

/** A task's form, alike in Tasklist and in the portal. The engine checks that its current user may read the task. */
@Component
public class TaskForms {
    private final FormService forms;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final EngineTexts texts;
    private final Map<String, FormContext> contexts;
    private final Map<String, CaseForms> families;

    TaskForms(
            FormService forms,
            RuntimeService runtime,
            IdentityService identity,
            EngineTexts texts,
            List<FormContext> contexts,
            List<CaseForms> families) {
        this.forms = forms;
        this.runtime = runtime;
        this.identity = identity;
        this.texts = texts;
        this.contexts = contexts.stream().collect(Collectors.toMap(FormContext::form, Function.identity()));
        this.families = new HashMap<>();
        families.forEach(family -> family.forms().forEach(form -> this.families.put(form, family)));
    }

    /** The form with its texts in the reader's language. */
    public JsonNode schema(String taskId, Locale locale) {
        try (var form = forms.getDeployedTaskForm(taskId)) {
            return texts.translated(EngineTexts.JSON.readTree(form), locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys of what the form asks for, since nothing else is taken from who fills it in; none when there is no form. */
    public Set<String> fields(String taskId) {
        try (var form = forms.getDeployedTaskForm(taskId)) {
            return Set.copyOf(EngineTexts.JSON.readTree(form).findValuesAsText("key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProcessEngineException e) {
            return Set.of();
        }
    }

    /** What the form shows beside what it asks; empty when it has no context. */
    public Map<String, Object> data(String taskId, Locale locale) {
        var data = forms.getTaskFormData(taskId);
        var form = data.getCamundaFormRef();
        var businessKey = form == null ? null : businessKey(data.getTask().getProcessInstanceId());
        if (form == null || businessKey == null) {
            return Map.of();
        }
        var context = contexts.get(form.getKey());
        var family = families.get(form.getKey());
        if (family != null) {
            var execution = data.getTask().getExecutionId();
            return family.values(
                    new CaseForms.Occasion(
                            form.getKey(), businessKey, name -> unchecked(() -> runtime.getVariable(execution, name))),
                    locale);
        }
        return context == null ? Map.of() : context.values(businessKey, locale);
    }

    private @Nullable String businessKey(@Nullable String processInstance) {
        return processInstance == null ? null : caseOf(processInstance).getBusinessKey();
    }

    /** Who may read the task need not be allowed to read its process instance. */
    public ProcessInstance caseOf(String processInstance) {
        return unchecked(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult());
    }

    private <T> T unchecked(Supplier<T> question) {
        var user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (user != null) {
                identity.setAuthentication(user);
            }
        }
    }
}
