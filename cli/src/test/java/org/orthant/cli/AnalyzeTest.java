package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.orthant.cli.CommandLineRun.orthant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.Npz;
import org.orthant.formats.Safetensors;
import org.orthant.formats.Tensor;

/** {@code analyze} on a network that a Python script writes, and on what it must refuse. */
class AnalyzeTest {

    private static final List<String> SMALL = List.of(
            "nullDraws=19",
            "nullRestarts=1",
            "restarts=2",
            "permutations=19",
            "controlSets=2",
            "starts=8",
            "gridSide=4");

    @TempDir
    private static Path folder = Path.of("");

    private static Path script = Path.of("");

    @BeforeAll
    static void findScript() {
        script = Stream.of(Path.of("scripts"), Path.of("../scripts"))
                .map(scripts -> scripts.resolve("own-network.py"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    /** The output of the script; skips the test where there is no Python. */
    private static String python(Object... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", script.toString()));
        Stream.of(words).map(String::valueOf).forEach(command::add);
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeThat(false).as("skipped: there is no python3").isTrue();
            throw e;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static CommandLineRun analyze(Path out, Object... words) {
        List<Object> all = new ArrayList<>(List.of("analyze", "--out", out));
        SMALL.forEach(setting -> all.addAll(List.of("--set", setting)));
        all.addAll(List.of(words));
        return orthant(all.toArray());
    }

    @Test
    void aNetworkFromPythonGetsItsReport() throws IOException, InterruptedException {
        Path mine = folder.resolve("mine");
        Path report = folder.resolve("report");
        python("write", mine);
        CommandLineRun run = analyze(
                report,
                mine.resolve("network.safetensors"),
                "--inputs",
                mine.resolve("batch.npz"),
                "--alpha",
                0.5,
                "--activation",
                "tanh",
                "--leak",
                "outside");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Largest difference from the reference, outputs: ", "24 neurons", "report: ");
        assertThat(python("check", mine, report)).contains("fc: largest difference", "input-similarity: largest");
        assertThat(Files.readString(report.resolve("report.html")))
                .contains("there are no verdicts", "Output lesions", "Fixed and slow points", "Phase portrait")
                .doesNotContain("does not run here as it did elsewhere");
        assertThat(report.resolve("tables")).isDirectoryContaining("glob:**lesions.csv");
        assertThat(Files.readString(report.resolve("manifest.json"))).contains("network.safetensors", "batch.npz");
    }

    @Test
    void anotherStepIsToldFromTheReference() throws IOException, InterruptedException {
        Path mine = folder.resolve("wrong-step");
        python("write", mine);
        CommandLineRun run = analyze(
                folder.resolve("wrong-step-report"),
                mine.resolve("network.safetensors"),
                "--inputs",
                mine.resolve("batch.npz"),
                "--alpha",
                1,
                "--activation",
                "relu",
                "--leak",
                "outside",
                "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().get("largestDifferenceOutputs").asDouble()).isGreaterThan(0.01);
        assertThat(run.json().get("warnings").toString()).contains("check step (alpha)");
    }

    private static float[] waves(int steps, int neurons) {
        float[] values = new float[steps * neurons];
        for (int k = 0; k < values.length; k++) {
            int t = k / neurons;
            int i = k % neurons;
            values[k] = (float) (StrictMath.sin(0.37 * t + (i % 2) * 1.6) + 0.3 * StrictMath.sin(1.7 * t * (i + 1)));
        }
        return values;
    }

    @Test
    void recordingsOfEitherShapeAreAnalysed() {
        Path series = folder.resolve("series.npz");
        Npz.write(series, Map.of("activity", Tensor.ofFloats(List.of(60, 6), waves(60, 6))));
        CommandLineRun one = analyze(folder.resolve("series"), "--activity", series);
        assertThat(one.exitCode()).as(one.err()).isZero();
        assertThat(one.out()).contains("60 steps, 1 trials and 6 neurons: 2 modules");
        Path trials = folder.resolve("trials.npz");
        Npz.write(trials, Map.of("activity", Tensor.ofFloats(List.of(10, 25, 6), waves(250, 6))));
        CommandLineRun many = analyze(folder.resolve("trials"), "--activity", trials, "--json");
        assertThat(many.exitCode()).as(many.err()).isZero();
        assertThat(many.json().get("summary").asString()).contains("10 steps, 25 trials");
        assertThat(PublishedSchema.problems("result-analyze", many.json())).isEmpty();
    }

    /** One step by hand: r = alpha (x W + b), y = r Z, with x = (1, 0, 1). */
    @Test
    void transposedWeightsOfALinearNetworkRunAsTheyDoElsewhere() throws IOException {
        float[] input = waves(3, 6);
        float[] readout = waves(6, 2);
        float[] bias = waves(1, 6);
        double[] outputs = new double[2];
        for (int i = 0; i < 6; i++) {
            double state = 0.5 * ((double) input[i] + input[12 + i] + bias[i]);
            outputs[0] += state * readout[2 * i];
            outputs[1] += state * readout[2 * i + 1];
        }
        Path weights = folder.resolve("jax.npz");
        float[] recurrent = waves(6, 6);
        for (int k = 0; k < 36; k++) {
            recurrent[k] *= 0.1f;
        }
        Npz.write(
                weights,
                Map.of(
                        "W", Tensor.ofFloats(List.of(3, 6), input),
                        "J", Tensor.ofFloats(List.of(6, 6), recurrent),
                        "b", Tensor.ofFloats(List.of(6), bias),
                        "Z", Tensor.ofFloats(List.of(6, 2), readout),
                        "optimiser", Tensor.ofFloats(List.of(1), 7)));
        Path names = Files.writeString(folder.resolve("names.yaml"), """
                inputWeight: W
                inputBias: ''
                recurrentWeight: J
                recurrentBias: b
                readoutWeight: Z
                readoutBias: ''
                transposed: true
                """);
        Path batch = folder.resolve("step.npz");
        Npz.write(
                batch,
                Map.of(
                        "inputs", Tensor.ofFloats(List.of(1, 1, 3), 1, 0, 1),
                        "outputs", Tensor.ofDoubles(List.of(1, 1, 2), outputs)));
        CommandLineRun run = analyze(
                folder.resolve("linear"),
                weights,
                "--names",
                names,
                "--task",
                "go-nogo",
                "--reference",
                batch,
                "--alpha",
                0.5,
                "--activation",
                "identity",
                "--leak",
                "outside",
                "--set",
                "trials=20",
                "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().get("largestDifferenceOutputs").asDouble()).isLessThan(1e-6);
        assertThat(run.err()).contains("no part of this network, and were left out: optimiser.");
        assertThat(run.json().get("summary").asString()).contains("identity");
    }

    @Test
    void wrongUseIsRefused() {
        assertRefused(2, "one of --task, --inputs and --activity", "net.npz");
        assertRefused(2, "one of --task, --inputs and --activity", "net.npz", "--task", "go-nogo", "--inputs", "x.npz");
        assertRefused(2, "expected WEIGHTS", "--task", "go-nogo");
        assertRefused(2, "takes the place of WEIGHTS", "net.npz", "--activity", "x.npz");
        assertRefused(2, "are for WEIGHTS", "--activity", "x.npz", "--alpha", 1);
        assertRefused(2, "unknown task go-nog", "net.npz", "--task", "go-nog");
        assertRefused(2, "gridSide of at least 2", "net.npz", "--task", "go-nogo", "--set", "gridSide=1");
    }

    @Test
    void badInputIsRefused() {
        Path weights = folder.resolve("torch.safetensors");
        Safetensors.of(Map.of(
                        "weight_ih_l0", Tensor.ofFloats(List.of(2, 3), 1, 0, 0, 0, 1, 0),
                        "weight_hh_l0", Tensor.ofFloats(List.of(2, 2), 0, 1, 1, 0),
                        "fc.weight", Tensor.ofFloats(List.of(2, 2), 1, 0, 0, 1)))
                .write(weights);
        assertRefused(3, "missing.npz", "missing.npz", "--task", "go-nogo");
        assertRefused(3, "3 inputs and 3 outputs", weights, "--task", "perceptual-decision");
        Path batch = folder.resolve("bad.npz");
        Npz.write(batch, Map.of("inputs", Tensor.ofFloats(List.of(4, 3), new float[12])));
        assertRefused(3, "three axes", weights, "--inputs", batch);
        Npz.write(batch, Map.of("inputs", Tensor.ofFloats(List.of(4, 1, 2), new float[8])));
        assertRefused(3, "inputs of 3 channels", weights, "--inputs", batch);
        Npz.write(batch, Map.of("x", Tensor.ofFloats(List.of(4, 1, 3), new float[12])));
        assertRefused(3, "expected an array inputs", weights, "--inputs", batch);
        Npz.write(batch, Map.of("activity", Tensor.ofFloats(List.of(2, 2), 1, 2, Float.NaN, 4)));
        assertRefused(3, "NaN", "--activity", batch);
    }

    private static void assertRefused(int exitCode, String words, Object... more) {
        CommandLineRun run = analyze(folder.resolve("none"), more);
        assertThat(run.err()).contains(words);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
