package potok.incidents.links;

/**
 * A case as others show it.
 *
 * @param statusText key of the text that names its status
 * @param page path of its page
 */
public record LinkedCase(CaseRef ref, long number, String title, String statusText, boolean open, String page) {}
