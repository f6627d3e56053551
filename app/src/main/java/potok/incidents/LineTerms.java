package potok.incidents;

/** The row of {@code escalation-policy} for a line: who works on it, for how long, and who then; 0: nobody else. */
record LineTerms(String supportGroup, String levelTerm, int nextLevel) {}
