package potok.access;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint of the running product, asked from those who serve it. */
final class Endpoints {
    /** Served by filters of Spring Security, which keep no list. */
    private static final List<Endpoint> OF_FILTERS =
            List.of(Endpoint.of(HttpMethod.POST, "/login"), Endpoint.of(HttpMethod.POST, "/logout"));

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final ApplicationContext context;

    Endpoints(ApplicationContext context) {
        this.context = context;
    }

    /** In a fixed order, so that a seed means the same requests each time. */
    List<Endpoint> all() {
        return Stream.of(ofSpring(), ofServlets(), OF_FILTERS.stream())
                .flatMap(endpoints -> endpoints)
                .distinct()
                .sorted(Comparator.comparing(Endpoint::path)
                        .thenComparing(endpoint -> endpoint.method().name()))
                .toList();
    }

    /** Pages, REST, actuator, documentation, and the webhooks, which Camel registers here too. */
    private Stream<Endpoint> ofSpring() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()));
    }

    private static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of(RequestMethod.GET, RequestMethod.POST)
                : info.getMethodsCondition().getMethods();
        var fields = new TreeSet<String>();
        var properties = new TreeSet<String>();
        var json = false;
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                json = true;
                properties.addAll(parts(parameter.getParameterType()));
            } else if (!parameter.hasParameterAnnotation(AuthenticationPrincipal.class)) {
                fields.addAll(fields(parameter));
            }
        }
        var readsJson = json;
        return info.getPatternValues().stream().flatMap(path -> methods.stream()
                .map(method -> new Endpoint(
                        method.asHttpMethod(), path, List.copyOf(fields), List.copyOf(properties), readsJson)));
    }

    private static List<String> fields(MethodParameter parameter) {
        var single = parameter.getParameterAnnotation(RequestParam.class);
        var name = parameter.getParameterName();
        if (single != null) {
            return List.of(StringUtils.hasText(single.name()) ? single.name() : String.valueOf(name));
        }
        var whole = parameter.hasParameterAnnotation(ModelAttribute.class)
                || parameter.getParameterType().getName().startsWith("potok.");
        return whole ? parts(parameter.getParameterType()) : List.of();
    }

    private static List<String> parts(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.getRecordComponents())
                        .map(component -> component.getName())
                        .toList()
                : type.getName().startsWith("potok.")
                        ? Stream.of(BeanUtils.getPropertyDescriptors(type))
                                .map(property -> property.getName())
                                .toList()
                        : List.of();
    }

    /** An address for each pattern under which files are served, and the files of the root. */
    Set<String> files() {
        var paths = new TreeSet<>(Set.of("/favicon.svg"));
        context.getBeansOfType(SimpleUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getUrlMap().keySet().stream())
                .map(pattern -> pattern.replace("**", "anything").replace("*", ""))
                .forEach(paths::add);
        return paths;
    }

    /** The engine's REST and web applications, by the addresses of their servlets and filters. */
    private Stream<Endpoint> ofServlets() {
        var servlets = context.getBean(ServletContext.class);
        var paths = new ArrayList<String>();
        servlets.getServletRegistrations().values().forEach(servlet -> paths.addAll(servlet.getMappings()));
        return paths.stream()
                .filter(path -> path.startsWith("/") && path.length() > 1)
                .map(path -> path.replace("/*", "/anything"))
                .flatMap(path -> Stream.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE)
                        .map(method -> Endpoint.of(method, path)));
    }
}
