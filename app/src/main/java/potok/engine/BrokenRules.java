package potok.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import potok.shared.InputFault;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/**
 * A rule that refuses what a person entered into a task's form reaches him as a readable sentence and as HTTP 400,
 * through whichever door he came: the engine alone would call it a fault of the server.
 */
@Component
public class BrokenRules extends AbstractProcessEnginePlugin {
    private static final Logger log = LoggerFactory.getLogger(BrokenRules.class);

    private static final String REFUSAL = BrokenRules.class.getName();
    private static final String FAULT = REFUSAL + ".fault";

    private final ProblemTexts problems;

    BrokenRules(ProblemTexts problems) {
        this.problems = problems;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> interceptors = Optional.ofNullable(
                        configuration.getCustomPreCommandInterceptorsTxRequired())
                .orElseGet(ArrayList::new);
        interceptors.add(new Unwrap());
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    /** The broken rule behind what the engine threw. */
    public static Optional<RuleBroken> in(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken broken) {
                return Optional.of(broken);
            }
        }
        return Optional.empty();
    }

    /** The sentence with which this request was refused. The engine's REST hides it behind an answer of its own. */
    public static Optional<String> refusal(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(REFUSAL));
    }

    /** Whether a step of ours, or the database behind it, failed in this request, not the engine over what it was asked. */
    public static boolean isOurFault(HttpServletRequest request) {
        return request.getAttribute(FAULT) != null;
    }

    /** A step that is taken again starts without what its first attempt left behind. */
    static void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(REFUSAL, RequestAttributes.SCOPE_REQUEST);
            request.removeAttribute(FAULT, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static void remember(String attribute, Object value) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(attribute, value, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private RuntimeException refusal(RuleBroken broken) {
        var sentence = problems.sentence(broken, LocaleContextHolder.getLocale());
        remember(REFUSAL, sentence);
        return new BadUserRequestException(sentence, broken);
    }

    /** A fault of the database speaks SQL, and with it of clients; the engine's own jobs need it as it is. */
    private static boolean isForPerson(RuntimeException fault) {
        return Stream.iterate((Throwable) fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DataAccessException || cause instanceof OptimisticLockingException);
    }

    private static boolean isForNobody() {
        return SecurityContextHolder.getContext().getAuthentication() == null;
    }

    private RuntimeException passed(RuntimeException fault) {
        if (InputFault.isBehind(fault)) {
            return refusal(new RuleBroken("input-impossible"));
        }
        if (isForPerson(fault)) {
            return failure(fault);
        }
        if (isThrownByUs(fault)) {
            remember(FAULT, true);
        }
        return fault;
    }

    /** A step or a listener of ours stands in the command's way out, or the database refused for a reason of its own. */
    private static boolean isThrownByUs(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException || passesStep(cause));
    }

    private static boolean passesStep(Throwable fault) {
        var classes = Stream.of(fault.getStackTrace())
                .map(StackTraceElement::getClassName)
                .toList();
        return classes.subList(0, Math.max(0, classes.lastIndexOf(Unwrap.class.getName()))).stream()
                .anyMatch(name -> name.startsWith("potok.") && !name.startsWith("potok.engine."));
    }

    private RuntimeException failure(RuntimeException fault) {
        var collision = Collisions.isBehind(fault);
        if (!collision) {
            log.error("A command of the engine failed in the database", fault);
        }
        var broken = new RuleBroken(collision ? "changed-meanwhile" : "internal");
        broken.initCause(fault);
        return refusal(broken);
    }

    private final class Unwrap extends CommandInterceptor {
        @Override
        public <T> T execute(Command<T> command) {
            try {
                return isForNobody() ? next.execute(command) : Collisions.outlived(() -> next.execute(command));
            } catch (BadUserRequestException e) {
                throw e;
            } catch (RuntimeException e) {
                throw in(e).map(BrokenRules.this::refusal).orElseGet(() -> isForNobody() ? e : passed(e));
            }
        }
    }
}
