package potok.settings;

/** A bean that knows where entries of reference data are used, so that none vanishes under somebody's feet. */
public interface ReferenceUse {
    /** @param key the entry's first column, as a city's name */
    boolean isUsed(String list, String key);
}
