package potok.identity;

import java.util.UUID;

/** An organisation is there from now on: whoever has something that each begins with gives it. */
public record OrganisationCreated(UUID organisation) {}
