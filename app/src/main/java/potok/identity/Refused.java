package potok.identity;

/** Published when somebody was not let in: by his rights, or because his token or key is none. */
public enum Refused {
    ACCESS,
    TOKEN
}
