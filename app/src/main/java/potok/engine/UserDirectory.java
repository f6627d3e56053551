package potok.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The application's users, as the engine sees them; the engine keeps none of its own. */
public interface UserDirectory {
    record Person(String login, String name, Set<String> groups) {}

    Optional<Person> person(String login);

    List<Person> everybody();

    boolean passwordFits(String login, String password);
}
