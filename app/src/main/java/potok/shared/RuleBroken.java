package potok.shared;

import java.util.List;

/** A request that a rule of the business refuses; the text {@code problem.<code>} tells people what to correct. */
public class RuleBroken extends RuntimeException {
    private final String code;
    private final transient List<Object> arguments;

    public RuleBroken(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    /** What the text's placeholders stand for, in order. */
    public List<Object> arguments() {
        return arguments;
    }
}
