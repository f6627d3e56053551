package potok.incidents;

import java.util.List;

/** What a line of support has to do, person by person, the busiest first. */
public record LineLoad(int level, List<PersonLoad> people) {
    public long open() {
        return people.stream().mapToLong(PersonLoad::open).sum();
    }

    public long overdue() {
        return people.stream().mapToLong(PersonLoad::overdue).sum();
    }
}
