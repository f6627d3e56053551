package potok.incidents;

/** What must be true of a solution before it is put to work: it was tried where nobody is hurt by it. */
public record FixCheck(boolean reproduced, boolean testedInIsolation, boolean othersUnharmed, boolean canBeTakenBack) {
    public boolean complete() {
        return reproduced && testedInIsolation && othersUnharmed && canBeTakenBack;
    }
}
