package potok.identity.machines;

import java.time.Instant;
import java.util.Set;
import potok.identity.Scope;

/** @param networks from where the key opens; empty: from everywhere that the organisation allows */
public record CreateApiKey(String name, Set<Scope> scopes, Set<String> networks, Instant expiresAt) {}
