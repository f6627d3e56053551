package potok.shared;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Pages of lists as people count them, from 1; what can be no page is the nearest that can. */
public final class Paging {
    private static final int LAST = 1_000_000;

    private Paging() {}

    public static PageRequest page(int number, int size, Sort sort) {
        return PageRequest.of(Math.min(Math.max(number, 1), LAST) - 1, size, sort);
    }
}
