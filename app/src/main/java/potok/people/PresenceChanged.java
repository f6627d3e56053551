package potok.people;

import potok.identity.UserId;

/** Somebody began, paused or ended to answer clients. */
public record PresenceChanged(UserId user, PresenceState state) {}
