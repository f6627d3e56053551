package potok.settings;

import static potok.settings.ReferenceColumn.Kind.CITY;
import static potok.settings.ReferenceColumn.Kind.CODE;
import static potok.settings.ReferenceColumn.Kind.DAYS;
import static potok.settings.ReferenceColumn.Kind.PHONE;
import static potok.settings.ReferenceColumn.Kind.TEXT;
import static potok.settings.ReferenceColumn.Kind.ZONE;
import static potok.settings.ReferenceColumn.optional;
import static potok.settings.ReferenceColumn.required;

import java.util.List;

/**
 * A list of reference data; its title is the text {@code reference-list.<code>}.
 *
 * @param columns the first one names the entry and is unique
 * @param fixed the code says which entries there are: people only fill them in
 */
public record ReferenceList(String code, String table, List<ReferenceColumn> columns, boolean fixed) {
    private static final String ITEMS = "reference_item";

    static final ReferenceList CITIES =
            new ReferenceList("cities", "city", List.of(required("name", TEXT), required("zone", ZONE)), false);
    static final ReferenceList STATUSES = new ReferenceList(
            "order-statuses",
            ITEMS,
            List.of(
                    required("code", CODE),
                    optional("ru", TEXT),
                    optional("kk", TEXT),
                    optional("en", TEXT),
                    optional("zh", TEXT)),
            true);

    static final List<ReferenceList> ALL = List.of(
            CITIES,
            new ReferenceList(
                    "phone-lines",
                    "phone_line",
                    List.of(required("number", PHONE), required("city", CITY), required("rk", CODE)),
                    false),
            new ReferenceList("points", "point", List.of(required("name", TEXT), required("address", TEXT)), false),
            items("delivery-regions", required("code", CODE), required("name", TEXT)),
            items("finance-codes", required("code", CODE), required("name", TEXT)),
            items("storage-terms", required("code", CODE), required("name", TEXT), required("number", DAYS)),
            STATUSES);

    private static ReferenceList items(String code, ReferenceColumn... columns) {
        return new ReferenceList(code, ITEMS, List.of(columns), false);
    }

    public ReferenceColumn key() {
        return columns.get(0);
    }

    boolean isOfItems() {
        return table.equals(ITEMS);
    }

    String id() {
        return table + "_id";
    }
}
