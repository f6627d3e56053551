package potok.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The application's users who may sign in, as the engine sees them; the engine keeps none of its own. */
public interface UserDirectory {
    record Person(String login, String name, Set<String> groups) {}

    /** Somebody of the present organisation, or the caller himself wherever he works. */
    Optional<Person> person(String login);

    /** All of the present organisation. */
    List<Person> everybody();
}
