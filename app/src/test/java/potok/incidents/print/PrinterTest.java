package potok.incidents.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import potok.shared.charts.Plot;
import potok.shared.charts.Plot.Series;

/** What is written can be read: each character has a glyph, in a font that the document brings with it. */
@Tag("M31")
class PrinterTest {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html xmlns:th="http://www.thymeleaf.org"><head><title>?</title></head>
            <body><p><b th:text="${text}"></b></p><p th:text="${text}"></p></body></html>
            """;

    private static final String CHARTS = """
            <!DOCTYPE html>
            <html xmlns:th="http://www.thymeleaf.org" th:lang="${#locale}"><head><title>?</title></head><body>
            <th:block th:replace="~{charts :: plot(${lines}, 'lines')}"></th:block>
            <th:block th:replace="~{charts :: plot(${bars}, 'bars')}"></th:block>
            </body></html>
            """;

    private final Printer printer = new Printer(engine());

    @ParameterizedTest
    @CsvSource({
        "ru, Ежемесячный отчёт: 1 250 ₽ и 48 000 ₸",
        "kk, 'Ай сайынғы есеп: ә ғ қ ң ө ұ ү һ і, Ә Ғ Қ Ң Ө Ұ Ү Һ І – 48 000 ₸'",
        "zh, '月度健康报告：事件、维护与趋势，备份已完成（第 3 版）。'",
        "zh, Omsk 鄂木斯克 – Қарағанды 卡拉干达"
    })
    void eachLanguageIsPrinted(String language, String text) throws IOException {
        var printed = printed(Locale.forLanguageTag(language), text);

        assertThat(printed.lines()).hasSize(2).allSatisfy(line -> assertThat(line)
                .isEqualTo(readable(text)));
        assertThat(printed.drawn()).isTrue();
    }

    @Test
    void fontOfChineseIsBroughtOnlyWhereItIsWanted() throws IOException {
        assertThat(printed(Locale.ENGLISH, "Order 12").fonts()).noneMatch(font -> font.contains("SC"));
        assertThat(printed(Locale.ENGLISH, "Order 12 订单").fonts()).anyMatch(font -> font.contains("SC"));
    }

    @Test
    void onlyWhatIsUsedOfAFontIsInTheDocument() {
        assertThat(printer.print(PAGE, Printer.Paper.UPRIGHT, Locale.CHINESE, Map.of("text", "月度健康报告")))
                .hasSizeLessThan(100_000);
    }

    @Test
    void chartIsDrawnWithItsAxesUnitLegendAndValues() throws IOException {
        var months = List.of("қаң.\n2026", "ақп.", "нау.", "сәу.");
        var lines = Plot.lines(
                "оқиға",
                months,
                List.of(
                        new Series("Тіркелген", Arrays.asList(12L, 40L, null, 17L)),
                        new Series("Мерзімі бұзылған", List.of(1L, 3L, 0L, 2L))));
        var bars = Plot.bars("起", List.of("严重", "重大", "次要"), List.of(new Series("事件", List.of(2L, 9L, 14L))));

        var pdf = printer.print(
                CHARTS, Printer.Paper.UPRIGHT, Locale.forLanguageTag("kk"), Map.of("lines", lines, "bars", bars));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Тіркелген", "Мерзімі бұзылған", "(оқиға)", "40", "30", "20", "10")
                    .contains("қаң.", "2026", "严重", "事件", "14");
            var page = new PDFRenderer(document).renderImage(0);
            assertThat(pixels(page, 0x206bc4)).isGreaterThan(5000);
            assertThat(pixels(page, 0xa34a00)).isGreaterThan(100);
        }
    }

    @Test
    void whoCannotSeeAChartIsToldItsNameAndItsFigures() throws IOException {
        var months = List.of("янв.", "фев.");
        var lines = Plot.lines(
                "событий",
                months,
                List.of(new Series("Заведено", List.of(12L, 40L)), new Series("Нарушено", List.of(1L, 3L))));
        var bars = Plot.bars("событий", List.of("Критические"), List.of(new Series("Инциденты", List.of(2L))));

        try (var document = Loader.loadPDF(printer.print(
                CHARTS, Printer.Paper.UPRIGHT, Locale.forLanguageTag("ru"), Map.of("lines", lines, "bars", bars)))) {
            var parts = parts(document.getDocumentCatalog().getStructureTreeRoot());

            assertThat(parts)
                    .filteredOn(part -> part.getStructureType().equals("Figure"))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .containsExactly(
                            "Заведено", "Нарушено", "lines", "Заведено", "Нарушено", "Инциденты", "bars", "Инциденты");
            assertThat(parts).extracting(PDStructureElement::getStructureType).contains("Table", "TH", "TD");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
        }
    }

    private static List<PDStructureElement> parts(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(part -> Stream.concat(Stream.of(part), parts(part).stream()))
                .toList();
    }

    @Test
    void journalTakesTheWholeWidthOfItsPage() throws IOException {
        var language = Locale.forLanguageTag("ru");
        var cells = List.of("one", "two", "three", "four");
        var journal = new Journal("journal", language, "Журнал", "Поток", "… – …", cells, List.of(cells));

        try (var document = Loader.loadPDF(
                printer.print("incidents/print-journal", Printer.Paper.ACROSS, language, Map.of("journal", journal)))) {
            var page = document.getPage(0).getMediaBox();
            var right = new AtomicReference<>(0f);
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    if (position.getY() < page.getHeight() / 2) {
                        right.accumulateAndGet(position.getX(), Math::max);
                    }
                }
            }.getText(document);

            assertThat(page.getWidth()).isGreaterThan(page.getHeight());
            assertThat(parts(document.getDocumentCatalog().getStructureTreeRoot()))
                    .extracting(PDStructureElement::getStructureType)
                    .containsOnlyOnce("Table");
            assertThat(right.get()).isGreaterThan(page.getWidth() * 0.65f);
        }
    }

    private static long pixels(BufferedImage page, int colour) {
        return IntStream.range(0, page.getWidth() * page.getHeight())
                .filter(at -> (page.getRGB(at % page.getWidth(), at / page.getWidth()) & 0xffffff) == colour)
                .count();
    }

    private Printed printed(Locale language, String text) throws IOException {
        try (var document =
                Loader.loadPDF(printer.print(PAGE, Printer.Paper.UPRIGHT, language, Map.of("text", text)))) {
            var glyphs = new ArrayList<Glyph>();
            var reader = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    for (var code : position.getCharacterCodes()) {
                        glyphs.add(new Glyph(position.getFont(), code));
                    }
                    super.processTextPosition(position);
                }
            };
            var lines = reader.getText(document)
                    .lines()
                    .filter(line -> !line.equals("1 / 1"))
                    .map(PrinterTest::readable)
                    .toList();
            return new Printed(
                    lines,
                    glyphs.stream().map(glyph -> glyph.font().getName()).toList(),
                    glyphs.stream().allMatch(Glyph::isDrawn));
        }
    }

    private record Printed(List<String> lines, List<String> fonts, boolean drawn) {}

    private record Glyph(PDFont font, int code) {
        boolean isDrawn() {
            try {
                return font.isEmbedded() && font instanceof PDType0Font composite && composite.codeToGID(code) != 0;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** A glyph may serve a radical and a character alike; a search in the document takes them for the same. */
    private static String readable(String text) {
        return Normalizer.normalize(text, Form.NFKC);
    }

    private static ITemplateEngine engine() {
        var ours = new ClassLoaderTemplateResolver();
        ours.setPrefix("templates/");
        ours.setSuffix(".html");
        ours.setCheckExistence(true);
        ours.setOrder(1);
        var written = new StringTemplateResolver();
        written.setOrder(2);
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/shared");
        texts.setDefaultEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.of(ours, written));
        engine.setTemplateEngineMessageSource(texts);
        return engine;
    }
}
