package potok.shared;

/**
 * A checked upload.
 *
 * @param name as its owner called it, fit for showing
 * @param storedName generated; nothing of the given name but its ending is in it
 * @param type what it is by its content
 */
public record Upload(String name, String storedName, String type) {}
