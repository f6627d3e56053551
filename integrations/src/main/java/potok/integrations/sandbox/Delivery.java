package potok.integrations.sandbox;

/** One webhook that the stand-in sent; the status is 0 when nobody answered. */
public record Delivery(String path, String json, int httpStatus) {}
