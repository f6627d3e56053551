package potok.incidents.web;

import potok.shared.RuleBroken;

/** What somebody must type into a dialog: something, and not too much of it. */
final class Typed {
    private static final int LONGEST = 4000;

    private Typed() {}

    static String required(String field, String typed) {
        if (typed.isBlank()) {
            throw new RuleBroken("field-missing", field);
        }
        if (typed.length() > LONGEST) {
            throw new RuleBroken("text-too-long", field, LONGEST);
        }
        return typed.strip();
    }
}
