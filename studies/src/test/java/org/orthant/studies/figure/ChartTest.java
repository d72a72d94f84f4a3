package org.orthant.studies.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChartTest {

    static Stream<Figure> figures() {
        return Stream.concat(SampleFigures.all().stream(), DifficultFigures.all().stream());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void isPureJsonWhoseFunctionsAreKnown(Figure figure) {
        Chart chart = Chart.of(figure);
        JsonNode option = json(chart).get("option");
        String script = FigureScripts.figures();

        assertThat(option.get("animation").asBoolean(true)).isFalse();
        assertThat(option.get("series").isEmpty()).isFalse();
        assertThat(chart.json()).doesNotContainPattern("[:,\\[]\"?NaN\"?[,\\]}]"); // letters of base64 may spell it
        assertThat(Pattern.compile("\"(@\\w+)\"")
                        .matcher(chart.json())
                        .results()
                        .map(name -> name.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(script).contains("'" + name + "': function"));
    }

    @Test
    void writesNumbersToSixDigitsAndGapsAsNull() {
        Line line = Line.of("a", new double[] {0, 1}, new double[] {1.0 / 3, Double.NaN});
        LinesFigure figure = new LinesFigure(
                new FigureText("a", "a", "a", "a"), Axis.of("x", "s"), Axis.of("y"), List.of(line), List.of());

        assertThat(Chart.of(figure).json())
                .contains("[[0.0,0.333333],[1.0,null]]")
                .contains("\"x (s)\"");
    }

    @Test
    void namesNoSeriesTwiceInItsLegend() {
        JsonNode names = json(Chart.of(SampleFigures.lines())).at("/option/legend/data");

        assertThat(names.toString()).isEqualTo("[\"module 1\",\"module 2\",\"module 3\"]");
    }

    @Test
    void colourScaleIsSymmetricAroundZero() {
        JsonNode axis = json(Chart.of(SampleFigures.matrix())).at("/option/yAxis/1");

        assertThat(axis.get("min").asDouble()).isEqualTo(-1);
        assertThat(axis.get("max").asDouble()).isEqualTo(1);
        assertThat(axis.get("name").asString()).isEqualTo("Pearson r");
    }

    @Test
    void drawsEveryPointOfAScatterOnce() {
        JsonNode series = json(Chart.of(SampleFigures.scatter())).at("/option/series");
        int points = 0;
        for (JsonNode one : series) {
            points += one.get("type").asString().equals("scatter")
                    ? one.get("data").size()
                    : 0;
        }

        assertThat(points).isEqualTo(4950);
    }

    @Test
    void aPlaneHasEqualAxesAroundZero() {
        JsonNode option = json(Chart.of(SampleFigures.plane())).get("option");
        JsonNode x = option.at("/xAxis/0");
        JsonNode y = option.at("/yAxis/0");
        double largest = SampleFigures.plane().groups().stream()
                .flatMap(group -> group.points().stream())
                .mapToDouble(point -> Math.max(Math.abs(point.x()), Math.abs(point.y())))
                .max()
                .orElseThrow();

        assertThat(json(Chart.of(SampleFigures.plane())).get("plot").asInt()).isZero();
        assertThat(x.get("max").asDouble()).isGreaterThan(largest).isLessThan(1.2 * largest);
        assertThat(x.get("min").asDouble()).isEqualTo(-x.get("max").asDouble());
        assertThat(y.get("max")).isEqualTo(x.get("max"));
        assertThat(y.get("min")).isEqualTo(x.get("min"));
    }

    @Test
    void drawsPointsOfAViolinInsideItsOutlineWhereThereAreFew() {
        JsonNode series = json(Chart.of(SampleFigures.violins())).at("/option/series");

        assertThat(series.at("/0/outlines").size()).isEqualTo(3);
        assertThat(series.at("/1/data").size()).isEqualTo(45);
        for (JsonNode dot : series.at("/1/data")) {
            assertThat(dot.get(0).asInt()).isEqualTo(1);
            assertThat(dot.get(2).asDouble()).isBetween(-0.5, 0.5);
        }
    }

    private static JsonNode json(Chart chart) {
        return JsonMapper.builder().build().readTree(chart.json());
    }
}
