package potok.identity;

import java.util.Set;

/** A user as others see him; {@code login} is also his name in the engine. */
public record UserView(UserId id, String login, String name, Set<Role> roles, Set<String> groups) {}
