package potok;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.beans.Introspector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import potok.engine.ProcessStep;

/** The models, rules and forms that the product is delivered with, and the steps that its code offers them. */
final class ModelFiles {
    private ModelFiles() {}

    /** A file's content; {@code key} is its name without the ending. */
    record Model<T>(String key, T content) {
        @Override
        public String toString() {
            return key;
        }
    }

    static Stream<Model<BpmnModelInstance>> processes() {
        return files("processes/*/*.bpmn", Bpmn::readModelFromStream);
    }

    static Stream<Model<DmnModelInstance>> decisions() {
        return files("processes/*/*.dmn", Dmn::readModelFromStream);
    }

    static Stream<Model<JsonNode>> forms() {
        return files("forms/*/*.form", new ObjectMapper()::readTree);
    }

    static <T extends ModelElementInstance> Collection<T> elements(
            Model<? extends ModelInstance> model, Class<T> type) {
        return model.content.getModelElementsByType(type);
    }

    static Collection<CamundaTaskListener> listeners(UserTask task) {
        return task.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaTaskListener.class)
                .list();
    }

    /** What stands in the model where a step is named, with its braces. */
    static Set<String> stepsNamed(Model<BpmnModelInstance> model) {
        return Stream.of(
                        elements(model, ServiceTask.class).stream().map(ServiceTask::getCamundaDelegateExpression),
                        elements(model, BusinessRuleTask.class).stream()
                                .map(BusinessRuleTask::getCamundaDelegateExpression),
                        elements(model, UserTask.class).stream()
                                .flatMap(task -> listeners(task).stream())
                                .map(CamundaTaskListener::getCamundaDelegateExpression),
                        elements(model, CamundaExecutionListener.class).stream()
                                .map(CamundaExecutionListener::getCamundaDelegateExpression))
                .flatMap(expressions -> expressions)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    /** The code's steps by what models call them. */
    static Map<String, ProcessStep> steps() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessStep.class));
        return scanner.findCandidateComponents("potok").stream()
                .map(found -> type(found.getBeanClassName()))
                .collect(toMap(
                        type -> "${" + Introspector.decapitalize(type.getSimpleName()) + "}",
                        type -> type.getAnnotation(ProcessStep.class)));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reader<T> {
        T read(InputStream stream) throws IOException;
    }

    private static <T> Stream<Model<T>> files(String pattern, Reader<T> reader) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern))
                    .map(file -> model(file, reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Model<T> model(Resource file, Reader<T> reader) {
        try (var stream = file.getInputStream()) {
            var name = Objects.requireNonNull(file.getFilename());
            return new Model<>(name.substring(0, name.indexOf('.')), reader.read(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
