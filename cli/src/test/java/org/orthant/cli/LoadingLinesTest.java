package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.orthant.cli.CommandLineRun.orthant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.formats.Npz;
import org.orthant.formats.Safetensors;
import org.orthant.formats.Tensor;
import tools.jackson.databind.JsonNode;

/** The lines of Python and MATLAB that come with results, run by Python and by Octave. */
class LoadingLinesTest {

    private static final List<Double> VALUES = List.of(1.0, 2.5, 3.0, -3.0, 4e-7, 1 / 3.0);

    @TempDir
    private Path folder = Path.of("");

    /** What a program prints when it is given {@code script} on standard input, in the folder. */
    private String printed(String script, String... command) {
        try {
            Path input = Files.writeString(folder.resolve("script.txt"), script);
            Path output = folder.resolve("printed.txt");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(input.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "not run: " + e.getMessage();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assumePython(String... modules) {
        for (String module : modules) {
            assumeTrue(
                    printed("import " + module + "\nprint('here')\n", "python3", "-")
                            .contains("here"),
                    "skipped without Python's " + module);
        }
    }

    private static String text(JsonNode lines) {
        return String.join("\n", lines.valueStream().map(JsonNode::stringValue).toList()) + "\n";
    }

    private List<Double> byPython(String lines) {
        return numbers(
                printed(lines + "for v in A.astype('float64').ravel(): print('=', repr(float(v)))\n", "python3", "-"));
    }

    private List<Double> byOctave(String lines) {
        return numbers(printed(
                lines + "A = double(A); B = permute(A, ndims(A):-1:1); printf('\\n= %.17g', B); printf('\\n');\n",
                "octave-cli",
                "--no-gui",
                "-q"));
    }

    private static List<Double> numbers(String printed) {
        List<Double> numbers = printed.lines()
                .filter(line -> line.startsWith("= "))
                .map(line -> Double.valueOf(line.substring(2)))
                .toList();
        assertThat(numbers).as(printed).isNotEmpty();
        return numbers;
    }

    private JsonNode converted(String in, String name) throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), in);
        CommandLineRun run = orthant("convert", file, folder.resolve(name), "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.json();
    }

    private JsonNode converted(String name) throws IOException {
        return converted("1,2.5,3\n-3,4e-7,0.3333333333333333\n", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.npy", "x.npz", "x.csv", "x.tsv", "it's.npz"})
    void pythonLoadsAMatrix(String name) throws IOException {
        assumePython("numpy");
        assertThat(byPython(text(converted(name).get("python")))).isEqualTo(VALUES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.mat:scipy", "x.h5:h5py", "x.safetensors:safetensors"})
    void pythonLoadsAMatrixWithAFurtherPackage(String nameAndPackage) throws IOException {
        assumePython("numpy", nameAndPackage.substring(nameAndPackage.indexOf(':') + 1));
        String name = nameAndPackage.substring(0, nameAndPackage.indexOf(':'));
        assertThat(byPython(text(converted(name).get("python")))).isEqualTo(VALUES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.csv", "x.tsv"})
    void pythonLoadsTextWithNames(String name) throws IOException {
        assumePython("numpy");
        JsonNode report = converted(",x,y\nVIS,1,2.5\nMOT,-3,4e-7\n", name);
        assertThat(byPython(text(report.get("python")))).containsExactly(1.0, 2.5, -3.0, 4e-7);
    }

    /** A folder of {@code analyze}, whose file {@code loading.md} says how it is loaded. */
    private Path analysed() {
        float[] waves = new float[60 * 6];
        for (int k = 0; k < waves.length; k++) {
            int step = k / 6;
            waves[k] = (float) Math.sin(step * (k % 6 < 3 ? 0.3 : 0.7) + k % 3 * 0.2);
        }
        Path series = folder.resolve("series.npz");
        Npz.write(series, Map.of("activity", Tensor.ofFloats(List.of(60, 6), waves)));
        Path report = folder.resolve("report");
        CommandLineRun run = orthant(
                "analyze",
                "--activity",
                series,
                "--out",
                report,
                "--set",
                "restarts=3",
                "--set",
                "nullDraws=19",
                "--quiet");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return report;
    }

    /** The {@code k}-th piece of code of a language in {@code loading.md}, with paths from the test's folder. */
    private static String code(Path report, String language, int k) throws IOException {
        String guide = Files.readString(report.resolve("loading.md"));
        List<String> pieces = new ArrayList<>(Arrays.asList(guide.split("```" + language + "\n", -1)));
        String piece = pieces.get(k + 1);
        return piece.substring(0, piece.indexOf("```"))
                .replace("'arrays/", "'report/arrays/")
                .replace("'tables/", "'report/tables/");
    }

    private static List<Double> stored(Path report) {
        Map<String, Tensor> arrays = Npz.read(report.resolve("arrays/results.npz"));
        String first = arrays.keySet().iterator().next();
        double[] values = Objects.requireNonNull(arrays.get(first)).toDoubles();
        return Arrays.stream(values).boxed().toList();
    }

    @Test
    void pythonLoadsTheResultsOfAnAnalysis() throws IOException {
        assumePython("numpy");
        Path report = analysed();
        assertThat(byPython(code(report, "python", 0))).isEqualTo(stored(report));
        String rows = printed(code(report, "python", 1) + "print('rows', len(rows))\n", "python3", "-");
        assertThat(rows).contains("['").matches("(?s).*rows [1-9].*");
    }

    @Tag("long")
    @Test
    void octaveLoadsWhatMatlabIsTold() throws IOException {
        assumeTrue(printed("disp('here')", "octave-cli", "-q").contains("here"), "skipped without Octave");
        launcher();
        for (String name : List.of("x.mat", "x.h5", "x.csv", "x.tsv", "x.npy", "x.npz", "x.safetensors")) {
            assertThat(byOctave(text(converted(name).get("matlab")))).as(name).isEqualTo(VALUES);
        }
        for (String name : List.of("y.csv", "y.mat", "y.h5")) {
            JsonNode named = converted(",x,y\nVIS,1,2.5\nMOT,-3,4e-7\n", name);
            assertThat(byOctave(text(named.get("matlab")))).as(name).containsExactly(1.0, 2.5, -3.0, 4e-7);
        }
        Path report = analysed();
        assertThat(byOctave(code(report, "matlab", 0))).isEqualTo(stored(report));
    }

    @Tag("long")
    @Test
    void octaveLoadsTheWeightsOfANetwork() throws IOException {
        assumeTrue(printed("disp('here')", "octave-cli", "-q").contains("here"), "skipped without Octave");
        launcher();
        Path weights = folder.resolve("w.safetensors");
        Safetensors.of(new TreeMap<>(Map.of(
                        "a.weights", Tensor.ofFloats(List.of(2, 3), 1, 2, 3, 4, 5, 6),
                        "rnn.bias", Tensor.ofFloats(List.of(3), 7, 8, 9))))
                .write(weights);
        for (String name : List.of("w.h5", "w.mat", "w.npz")) {
            JsonNode report =
                    orthant("convert", weights, folder.resolve(name), "--json").json();
            assertThat(byOctave(text(report.get("matlab")))).as(name).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
        }
    }

    /** A program {@code ./orthant} in the folder: this one, as it is tested. */
    private void launcher() throws IOException {
        Path file = folder.resolve("orthant");
        Files.writeString(
                file,
                "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' -XX:TieredStopAtLevel=1 -cp '"
                        + System.getProperty("java.class.path") + "' org.orthant.cli.Main \"$@\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
