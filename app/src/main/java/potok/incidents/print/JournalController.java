package potok.incidents.print;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import potok.shared.Paging;

/**
 * A journal on its page, for spreadsheets and on paper.
 *
 * @param <Q> how its reader filters it
 * @param <F> how it is asked then
 * @param <E> one of its entries
 */
public abstract class JournalController<Q extends JournalQuery<F>, F, E> {
    private static final int PAGE_SIZE = 30;
    private static final int LONGEST_DOCUMENT = 5000;

    private final String name;
    private final List<String> columns;
    private final JournalRows<F, E> rows;
    private final Journals journals;

    /** @param name of its page and its files; its texts are {@code <name>.title} and {@code <name>.<column>} */
    protected JournalController(String name, List<String> columns, JournalRows<F, E> rows, Journals journals) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
        this.journals = journals;
    }

    @GetMapping
    public String page(
            @ModelAttribute("query") Q query,
            @RequestParam(defaultValue = "1") int page,
            ZoneId zone,
            Model model,
            HtmxRequest htmx) {
        model.addAttribute("entries", rows.find(query.filter(zone), Paging.page(page, PAGE_SIZE, Sort.unsorted())));
        model.addAllAttributes(choices());
        return "incidents/" + name + (htmx.isHtmxRequest() ? " :: list" : "");
    }

    @GetMapping("/csv")
    public ResponseEntity<byte[]> csv(@ModelAttribute("query") Q query, ZoneId zone, Locale language) {
        return journals.csv(written(query, zone, language));
    }

    @GetMapping("/pdf")
    public ResponseEntity<byte[]> pdf(@ModelAttribute("query") Q query, ZoneId zone, Locale language) {
        return journals.pdf(written(query, zone, language));
    }

    private Journal written(Q query, ZoneId zone, Locale language) {
        return journals.written(
                name,
                columns,
                query.period(zone),
                language,
                words -> rows.all(query.filter(zone), LONGEST_DOCUMENT).stream()
                        .map(entry -> row(entry, words))
                        .toList());
    }

    /** What the filters offer, by the name under which the page knows it. */
    protected abstract Map<String, Object> choices();

    /** One cell for each column. */
    protected abstract List<String> row(E entry, JournalWords words);
}
