package potok.incidents.cases.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import potok.identity.SignedIn;
import potok.incidents.cases.CaseFilter;
import potok.incidents.cases.CaseKind;
import potok.incidents.cases.CaseLevel;
import potok.incidents.cases.CaseSight;
import potok.incidents.cases.CaseStage;

/** The filters of a register as they stand in its address. */
record CaseQuery(
        CaseFilter.@Nullable State state,
        @Nullable String search,
        @Nullable CaseStage stage,
        @Nullable CaseLevel priority,
        @Nullable Boolean mine) {
    CaseQuery {
        search = search == null || search.isBlank() ? null : search.strip();
    }

    /** What is open, where nobody asks for anything else. */
    public CaseFilter.State shownState() {
        return state == null ? CaseFilter.State.OPEN : state;
    }

    public boolean isEmpty() {
        return !isMine() && Stream.of(search, stage, priority).allMatch(value -> value == null);
    }

    private boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    /** Narrowed to what the user sees. */
    CaseFilter filter(CaseKind kind, SignedIn user) {
        return new CaseFilter(
                kind, shownState(), search, stage, priority, isMine() ? user.id() : null, CaseSight.onlyOf(user, kind));
    }
}
