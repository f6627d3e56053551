package potok.engine.tasklist;

import static potok.engine.tasklist.EngineTexts.JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The wire form of a form's values: {@code {"field": {"value": …, "type": …, "valueInfo": …}}}. */
@Component
class FormVariables {
    private final TaskForms forms;

    FormVariables(TaskForms forms) {
        this.forms = forms;
    }

    /** The form's context laid over the variables that the engine answered. */
    byte[] withContext(byte[] variables, String taskId, Locale locale) throws IOException {
        var context = forms.data(taskId, locale);
        if (context.isEmpty() || !(JSON.readTree(variables) instanceof ObjectNode answer)) {
            return variables;
        }
        for (var field : context.entrySet()) {
            answer.set(field.getKey(), variable(JSON.valueToTree(field.getValue())));
        }
        return JSON.writeValueAsBytes(answer);
    }

    /** A submitted body with what the form asks for: its variables end with the transaction, lists become their JSON text. */
    byte[] madeTransient(byte[] body, String taskId) throws IOException {
        if (!(JSON.readTree(body) instanceof ObjectNode submission)) {
            return body;
        }
        if (submission.get("variables") instanceof ObjectNode variables) {
            variables.retain(forms.fields(taskId));
        }
        for (var variable : submission.path("variables")) {
            if (variable instanceof ObjectNode object) {
                makeTransient(object);
            }
        }
        return JSON.writeValueAsBytes(submission);
    }

    private static void makeTransient(ObjectNode variable) throws JsonProcessingException {
        var value = variable.path("value");
        if (value.isContainerNode()) {
            variable.put("value", JSON.writeValueAsString(value));
        }
        if (value.isContainerNode() || "Json".equals(variable.path("type").textValue())) {
            variable.put("type", "String");
        }
        var info = variable.get("valueInfo") instanceof ObjectNode present ? present : variable.putObject("valueInfo");
        info.put("transient", true);
    }

    /** Tasklist parses values of type {@code Json} before it hands them to the form. */
    private static ObjectNode variable(JsonNode value) throws JsonProcessingException {
        var variable = JSON.createObjectNode();
        if (value.isContainerNode()) {
            variable.put("type", "Json").put("value", JSON.writeValueAsString(value));
        } else {
            variable.put("type", type(value)).set("value", value);
        }
        variable.putObject("valueInfo");
        return variable;
    }

    private static String type(JsonNode value) {
        if (value.isNull()) {
            return "Null";
        }
        if (value.isBoolean()) {
            return "Boolean";
        }
        if (value.isNumber()) {
            return value.isInt() ? "Integer" : value.isIntegralNumber() ? "Long" : "Double";
        }
        return "String";
    }
}
