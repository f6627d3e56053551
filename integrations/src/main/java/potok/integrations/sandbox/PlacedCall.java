package potok.integrations.sandbox;

import java.time.Instant;
import java.util.List;

/** A simulated call and what was delivered of it so far. */
public record PlacedCall(String conversation, Instant at, PlaceCall call, List<Delivery> deliveries) {}
