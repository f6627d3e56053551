package potok.integrations.sandbox;

/** Something that the stand-in is going to tell us. */
record Webhook(String path, String json) {}
