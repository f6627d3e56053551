package potok.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Looks at what people upload: at its content, not at what its sender says of it, at its size and its name. */
@Component
public class Uploads {
    private static final int LONGEST_NAME = 150;
    /** Letters of all languages, digits and what people put between them; nothing that turns the direction of writing. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} _.,()+&'№#@~-]+");

    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    /** Never in the middle of a name: {@code invoice.exe.png}. */
    private static final Set<String> RUNNABLE = Set.of(
            "exe", "com", "bat", "cmd", "scr", "msi", "js", "mjs", "vbs", "ps1", "sh", "php", "jsp", "asp", "aspx",
            "cgi", "py", "pl", "jar", "html", "htm", "xhtml", "svg", "xml", "hta", "lnk", "dll", "so", "apk", "phtml",
            "shtml");

    private final Tika tika = new Tika();

    /** @throws RuleBroken when the rule does not allow it */
    public Upload check(String name, byte[] content, UploadRule rule) {
        if (content.length == 0) {
            throw new RuleBroken("upload-empty");
        }
        if (content.length > rule.mostBytes()) {
            throw new RuleBroken("upload-over-limit", rule.mostMebibytes());
        }
        var shown = checkedName(name);
        var ending = shown.substring(shown.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var type = tika.detect(content);
        if (!rule.endings().getOrDefault(type, Set.of()).contains(ending)) {
            throw new RuleBroken("upload-type", allowed(rule));
        }
        return new Upload(shown, UUID.randomUUID() + "." + ending, type);
    }

    private static String checkedName(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        var dots = name.split("\\.", -1);
        if (name.length() > LONGEST_NAME
                || !NAME.matcher(name).matches()
                || name.startsWith(".")
                || name.contains("..")
                || dots.length < 2
                || dots[dots.length - 1].isBlank()
                || DEVICE.matcher(name).matches()) {
            throw new RuleBroken("upload-name");
        }
        for (var i = 1; i < dots.length - 1; i++) {
            if (RUNNABLE.contains(dots[i].strip().toLowerCase(Locale.ROOT))) {
                throw new RuleBroken("upload-name");
            }
        }
        return name;
    }

    private static String allowed(UploadRule rule) {
        return String.join(
                ", ",
                rule.endings().values().stream()
                        .flatMap(Set::stream)
                        .map(ending -> ending.toUpperCase(Locale.ROOT))
                        .sorted()
                        .toList());
    }
}
