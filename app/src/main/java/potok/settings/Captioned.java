package potok.settings;

import java.util.List;

/** A bean that names texts which an organisation may call otherwise, such as statuses. */
public interface Captioned {
    /** Keys of texts, as {@code ServiceOrderStatus.NEW}. */
    List<String> keys();
}
