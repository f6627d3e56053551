package potok.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import potok.shared.Links;

/** A mail's text as HTML in our own dress: paragraphs, and addresses that can be clicked. */
@Component
public class MailFrame {
    private final MessageSource texts;
    private final String frame;

    MailFrame(MessageSource texts) {
        this.texts = texts;
        try (var file = new ClassPathResource("mail/frame.html").getInputStream()) {
            this.frame = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String around(String subject, String text, Locale language) {
        return frame.replace("{{language}}", language.getLanguage())
                .replace("{{product}}", escaped(texts.getMessage("frame.product", null, language)))
                .replace("{{footer}}", escaped(texts.getMessage("mail.footer", null, language)))
                .replace("{{subject}}", escaped(subject))
                .replace("{{body}}", body(text));
    }

    private static String body(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(paragraph ->
                        "<p style=\"margin:0 0 16px\">" + linked(paragraph).replaceAll("\\R", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String linked(String text) {
        return Links.parts(text).stream()
                .map(part -> part.address() ? link(escaped(part.text())) : escaped(part.text()))
                .collect(Collectors.joining());
    }

    private static String link(String address) {
        return "<a href=\"%s\" style=\"color:#066fd1;word-break:break-all\">%s</a>".formatted(address, address);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
