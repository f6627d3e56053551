package potok.integrations.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import potok.integrations.chat.ReceivedFile;

/** What a mail says and brings: its plain text, or what its HTML says, and files up to a size. */
class MailText {
    private static final Logger log = LoggerFactory.getLogger(MailText.class);
    private static final int LONGEST = 100_000;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<ReceivedFile> files = new ArrayList<>();
    private final long largestFile;

    MailText(Part mail, long largestFile) throws MessagingException, IOException {
        this.largestFile = largestFile;
        read(mail);
    }

    String text() {
        var text = plain.toString().isBlank() ? withoutMarkup(html.toString()) : plain.toString();
        var readable = text.replace("\r", "").replace('\0', ' ').strip();
        return readable.substring(0, Math.min(LONGEST, readable.length()));
    }

    List<ReceivedFile> files() {
        return List.copyOf(files);
    }

    private void read(Part part) throws MessagingException, IOException {
        var name = part.getFileName();
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i));
            }
        } else if (name != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            keep(part, name == null ? "mail.eml" : decoded(name));
        } else if (part.isMimeType("text/plain")) {
            plain.append(text(part)).append('\n');
        } else if (part.isMimeType("text/html")) {
            html.append(text(part));
        }
    }

    private void keep(Part part, String name) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            var bytes = content.readNBytes(Math.toIntExact(largestFile) + 1);
            if (bytes.length > largestFile) {
                log.info("A file of a mail is left out: more than {} bytes", largestFile);
            } else {
                files.add(new ReceivedFile(name, part.getContentType().replaceAll("[;\\s].*", ""), bytes));
            }
        }
    }

    /** A character set that nobody knows is read as it can be. */
    private static String text(Part part) throws MessagingException, IOException {
        try {
            return String.valueOf(part.getContent());
        } catch (UnsupportedEncodingException e) {
            try (var content = part.getInputStream()) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static String withoutMarkup(String html) {
        var page = Jsoup.parse(html);
        page.select("script, style, head").remove();
        page.select("br").forEach(line -> line.after("\n"));
        page.select("p, div, tr, li, h1, h2, h3, blockquote").forEach(block -> block.appendText("\n"));
        return page.wholeText()
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{3,}", "\n\n");
    }

    private static String decoded(String name) {
        try {
            return MimeUtility.decodeText(name).replaceAll("[\\\\/\\p{Cntrl}]", "_");
        } catch (UnsupportedEncodingException e) {
            return name;
        }
    }
}
