package potok.shared;

/** Nothing there under this id, or nothing that the caller may see. */
public class NotFound extends RuntimeException {
    public NotFound(Object id) {
        super("Not found: " + id);
    }
}
