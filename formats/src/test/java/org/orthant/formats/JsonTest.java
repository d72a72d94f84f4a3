package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    enum Leak {
        LEAK_OUTSIDE,
        INSIDE
    }

    record Sample(
            int steps,
            double rate,
            Leak leak,
            List<Integer> sizes,
            boolean dale,
            String name,
            Map<String, Double> extra) {}

    private static final Sample SAMPLE =
            new Sample(3, 0.1, Leak.LEAK_OUTSIDE, List.of(1, 2), true, "é", Map.of("b", 1.0, "a", Double.NaN));

    private static final String TEXT = """
            {
              "steps" : 3,
              "rate" : 0.1,
              "leak" : "leak-outside",
              "sizes" : [ 1, 2 ],
              "dale" : true,
              "name" : "é",
              "extra" : {
                "a" : "NaN",
                "b" : 1.0
              }
            }
            """;

    @Test
    void writesAndReads() {
        Path file = folder.resolve("s.json");
        Json.write(file, SAMPLE);
        assertThat(file).hasContent(TEXT);
        assertThat(Json.read(file, Sample.class)).isEqualTo(SAMPLE);
        assertThat(Json.line(SAMPLE)).startsWith("{\"steps\":3,\"rate\":0.1,").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"steps\" : 3 > \"steps\" : 2.7",
                "\"steps\" : 3 > \"steps\" : 3.0",
                "\"steps\" : 3 > \"steps\" : \"3\"",
                "\"steps\" : 3 > \"steps\" : null",
                "\"steps\" : 3 > \"steps\" : 3000000000",
                "\"steps\" : 3 > \"steps\" : true",
                "\"steps\" : 3 > \"steps\" : 3, \"steps\" : 3",
                "\"steps\" : 3 > \"steps\" : 3, \"stps\" : 3",
                "\"steps\" : 3, > ",
                "\"rate\" : 0.1 > \"rate\" : \"0.1\"",
                "\"rate\" : 0.1 > \"rate\" : true",
                "\"leak-outside\" > \"LEAK_OUTSIDE\"",
                "\"leak-outside\" > 0",
                "\"leak-outside\" > \"0\"",
                "\"leak-outside\" > \"\"",
                "\"dale\" : true > \"dale\" : 1",
                "\"dale\" : true > \"dale\" : \"true\"",
                "[ 1, 2 ] > 1",
                "[ 1, 2 ] > [ 1, \"2\" ]",
                "\"é\" > 5",
                "\"é\" > true",
                "{ > {,",
                "\"extra\" > \"extra"
            })
    void isStrict(String change) {
        String[] sides = change.split(" > ?", -1);
        String text = TEXT.replace(sides[0], sides[1]);
        assertThat(text).isNotEqualTo(TEXT);
        assertThatThrownBy(() -> Json.parse("s.json", text.getBytes(StandardCharsets.UTF_8), Sample.class))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("s.json: ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void refusesMoreThanOneValueAndDeepNesting() {
        byte[] twice = (TEXT + TEXT).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.parse("x", twice, Sample.class)).isInstanceOf(InputException.class);
        byte[] deep = "[".repeat(100).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.parse("x", deep, List.class))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("depth");
        byte[] nothing = "null".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.parse("x", nothing, Sample.class)).isInstanceOf(InputException.class);
    }
}
