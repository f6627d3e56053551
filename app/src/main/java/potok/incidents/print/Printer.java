package potok.incidents.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes a PDF of a template: well-formed, without scripts, its pictures drawn as SVG, in the style {@code print/print.css}.
 * Unless it is very long, it is tagged for those who hear it: a picture is told by its {@code alt}. The fonts come with
 * the build from npm and are embedded, as much of them as is used; the one of Chinese, large as it is, is read only for a
 * page that has Chinese.
 */
@Component
public class Printer {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** In characters: the tags of a long journal would take as much memory again, and make its file four times as large. */
    private static final int LONGEST_TAGGED = 250_000;

    /** A sheet of A4, in millimetres. */
    public enum Paper {
        UPRIGHT(210, 297),
        ACROSS(297, 210);

        private final float width;
        private final float height;

        Paper(float width, float height) {
            this.width = width;
            this.height = height;
        }
    }

    private final ITemplateEngine templates;

    Printer(ITemplateEngine templates) {
        this.templates = templates;
    }

    public byte[] print(String template, Paper paper, Locale language, Map<String, Object> values) {
        var page = templates.process(template, new Context(language, values));
        var styled = page.replace("</head>", "<style>" + style() + "</style></head>");
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useFont(() -> font("NotoSans_400Regular"), "Print", REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> font("NotoSans_700Bold"), "Print", BOLD, FontStyle.NORMAL, true)
                .withHtmlContent(styled, null)
                .useDefaultPageSize(paper.width, paper.height, PdfRendererBuilder.PageSizeUnits.MM)
                .useSVGDrawer(new BatikSVGDrawer())
                .usePdfUaAccessibility(page.length() <= LONGEST_TAGGED)
                .withProducer("Potok")
                .toStream(pdf);
        if (page.codePoints().anyMatch(Character::isIdeographic)) {
            builder.useFont(() -> font("NotoSansSC_400Regular"), "Print Chinese", REGULAR, FontStyle.NORMAL, true);
        }
        try {
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String name) {
        try {
            return new ClassPathResource("fonts/" + name + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String style() {
        try {
            return new ClassPathResource("print/print.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
