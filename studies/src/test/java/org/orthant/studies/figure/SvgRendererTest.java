package org.orthant.studies.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgRendererTest {

    private static final SvgRenderer RENDERER = new SvgRenderer();

    static Stream<Figure> figures() {
        return Stream.concat(SampleFigures.all().stream(), DifficultFigures.all().stream());
    }

    /** Leaves the pictures in target/figures, to be looked at. */
    @ParameterizedTest
    @MethodSource("figures")
    void drawsWellFormedSvgWithItsWords(Figure figure) throws Exception {
        String svg = RENDERER.render(figure);
        keep(figure, svg);

        Document document = parsed(svg);
        String words = document.getDocumentElement().getTextContent();
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(words).contains(figure.text().title()).contains(figure.text().alt());
        assertThat(svg).doesNotContain("NaN").doesNotContain("undefined").doesNotContain("@");
    }

    @Test
    void labelsAxesWithUnitsPeriodsAndLegend() {
        assertThat(RENDERER.render(SampleFigures.lines()))
                .contains(">time (ms)<", ">mean activity r (a.u.)<", ">fixation<", ">stimulus<", ">module 3<")
                .contains(">mean at rest<");
        assertThat(RENDERER.render(SampleFigures.matrix())).contains("<image", ">Pearson r<", ">none<");
        assertThat(RENDERER.render(SampleFigures.scatter())).contains("Mantel p \u2264 0.001", ">points in a cell<");
    }

    /** In DejaVu Sans "module 1" is 4.702 times as wide as the size of its letters; Arial's is 4.169 times. */
    @Test
    void leavesRoomInTheLegendForWideLetters() {
        Matcher names = Pattern.compile("x=\"27\"[^>]*translate\\(([0-9.]+) [^>]*>module ")
                .matcher(RENDERER.render(SampleFigures.lines()));
        double[] starts = names.results()
                .mapToDouble(name -> Double.parseDouble(name.group(1)))
                .toArray();

        assertThat(starts).hasSize(3);
        double end = starts[0] + 27 + 4.702 * 12;
        assertThat(starts[1] - end).isBetween(13.0, 18.0);
        assertThat(starts[2] - starts[1]).isCloseTo(starts[1] - starts[0], within(0.01));
    }

    @Test
    void givesTheSameBytesWhateverWasDrawnBefore() {
        List<String> first = SampleFigures.all().stream().map(RENDERER::render).toList();
        SvgRenderer another = new SvgRenderer();
        List<String> reversed =
                SampleFigures.all().reversed().stream().map(another::render).toList();

        assertThat(reversed.reversed()).isEqualTo(first);
    }

    @Test
    void escapesWhatLooksLikeMarkup() throws Exception {
        String hostile = "a < b & \"c\" </text><script>alert(1)</script> @matrix";
        LinesFigure figure = new LinesFigure(
                new FigureText("hostile", hostile, hostile, hostile),
                Axis.of(hostile),
                Axis.of("y"),
                List.of(
                        Line.of(hostile, new double[] {0, 1}, new double[] {0, 1}),
                        Line.of("other", new double[] {0, 1}, new double[] {1, 0})),
                List.of(new Mark.Period(hostile, 0, 1), new Mark.Horizontal(hostile, 0.5)));

        Document document = parsed(RENDERER.render(figure));

        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getDocumentElement().getTextContent()).contains(hostile);
    }

    @Test
    void drawsAGapForAMissingValue() {
        double[] x = {0, 1, 2, 3, 4};
        LinesFigure whole = line(Line.of("whole", x, new double[] {1, 2, 3, 4, 5}));
        LinesFigure broken = line(Line.of("whole", x, new double[] {1, 2, Double.NaN, 4, 5}));

        assertThat(strokes(RENDERER.render(broken))).isEqualTo(strokes(RENDERER.render(whole)) + 1);
    }

    /** How often the pen is set down in paths of the first colour. */
    private static long strokes(String svg) {
        return Stream.of(svg.split("<path"))
                .filter(path -> path.contains("fill=\"none\"") && path.contains("stroke=\"#0072B2\""))
                .flatMapToInt(path -> path.substring(0, path.indexOf("fill")).chars())
                .filter(c -> c == 'M')
                .count();
    }

    private static LinesFigure line(Line line) {
        return new LinesFigure(
                new FigureText("gap", "gap", "gap", "gap"), Axis.of("x"), Axis.of("y"), List.of(line), List.of());
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static void keep(Figure figure, String svg) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "figures"));
        Files.writeString(folder.resolve(figure.text().id() + ".svg"), svg);
        Files.write(folder.resolve(figure.text().id() + ".png"), PngWriter.png(svg, 2));
    }
}
