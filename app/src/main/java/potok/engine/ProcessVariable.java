package potok.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** A typed process variable: ids, flags, numbers, dates and decisions, never records of the domain. */
public final class ProcessVariable<T> {
    private final String name;
    private final Function<Object, T> read;
    private final Function<T, Object> write;

    private ProcessVariable(String name, Function<Object, T> read, Function<T, Object> write) {
        this.name = name;
        this.read = read;
        this.write = write;
    }

    public static <T> ProcessVariable<T> id(String name, Function<String, T> of) {
        return new ProcessVariable<>(name, value -> of.apply((String) value), Object::toString);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class::cast, value -> value);
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class::cast, value -> value);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, value -> ((Number) value).intValue(), value -> value);
    }

    public static ProcessVariable<Instant> moment(String name) {
        return new ProcessVariable<>(name, value -> ((Date) value).toInstant(), Date::from);
    }

    public String name() {
        return name;
    }

    /** @throws IllegalStateException when the variable is not set: the model is wrong, not the data */
    public T from(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("Process variable missing: " + name));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(read);
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value == null ? null : write.apply(value));
    }

    /** The value as the engine stores it, for starting and correlating. */
    public Object raw(T value) {
        return write.apply(value);
    }
}
