package org.orthant.studies.brain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.formats.Csv;
import org.orthant.formats.LabelledMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.studies.brain.BrainConfiguration.Function;
import org.orthant.studies.brain.BrainConfiguration.Orientation;
import org.orthant.studies.brain.BrainConfiguration.Regions;
import org.orthant.studies.brain.BrainConfiguration.Selection;
import org.orthant.studies.brain.BrainConfiguration.Space;
import org.orthant.studies.brain.BrainConfiguration.Structure;

/**
 * A brain of known answer in files: targets on a plane in four scattered groups. Sources of the thalamus know the group,
 * those of the midbrain know the place, and what targets do follows the group.
 */
final class SyntheticBrain {

    static final int TARGETS = 60;
    static final int GROUPS = 4;
    static final int THALAMUS = 8;
    static final int MIDBRAIN = 6;

    private static final int STEPS = 400;

    private final Path folder;
    private final double[][] places = new double[TARGETS][2];
    private final int[] group;

    private SyntheticBrain(Path folder) {
        this.folder = folder;
        this.group = ArraySampler.shuffle(
                random(1), IntStream.range(0, TARGETS).map(i -> i % GROUPS).toArray());
    }

    private static UniformRandomProvider random(int index) {
        return new RandomStreams(7).stream(Purpose.SYNTHETIC_DATA, index);
    }

    /** Nothing written yet. */
    static SyntheticBrain none() {
        return new SyntheticBrain(Path.of(""));
    }

    /** Writes all files into {@code folder}. */
    static SyntheticBrain in(Path folder) {
        SyntheticBrain brain = new SyntheticBrain(folder);
        brain.write();
        return brain;
    }

    int group(int target) {
        return group[target];
    }

    private void write() {
        UniformRandomProvider random = random(0);
        for (double[] place : places) {
            place[0] = 100 * random.nextDouble();
            place[1] = 100 * random.nextDouble();
        }
        StringBuilder weights = new StringBuilder("target");
        IntStream.range(0, THALAMUS).forEach(j -> weights.append(",th").append(j));
        IntStream.range(0, MIDBRAIN).forEach(j -> weights.append(",mb").append(j));
        weights.append('\n');
        for (int i = 0; i < TARGETS; i++) {
            weights.append(name(i));
            for (int j = 0; j < THALAMUS; j++) {
                // the last target has no input from the thalamus
                double strength = (j % GROUPS == group[i] ? 3 : 0.3) + 0.5 * random.nextDouble();
                weights.append(',').append(i == TARGETS - 1 ? 0 : strength);
            }
            for (int j = 0; j < MIDBRAIN; j++) {
                double dx = places[i][0] - 100.0 * j / (MIDBRAIN - 1);
                weights.append(',').append(StrictMath.exp(-dx * dx / 800));
            }
            weights.append('\n');
        }
        write("weights.csv", weights.toString());
        write("series.csv", series(random));
        StringBuilder table = new StringBuilder("region,part,system,side,x,y,z\n");
        for (int i = 0; i < TARGETS; i++) {
            table.append(String.format(
                    Locale.ROOT,
                    "%s,Cortex,%s,L,%s,%s,0%n",
                    name(i),
                    List.of("Vis", "SomMot", "Default", "Cont").get(group[i]),
                    places[i][0],
                    places[i][1]));
        }
        IntStream.range(0, THALAMUS).forEach(j -> table.append("th").append(j).append(",Thalamus,,L,0,0,0\n"));
        IntStream.range(0, MIDBRAIN).forEach(j -> table.append("mb").append(j).append(",Midbrain,,L,0,0,0\n"));
        write("regions.csv", table.toString());
    }

    private String series(UniformRandomProvider random) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        StringBuilder series = new StringBuilder();
        int[] order = ArraySampler.shuffle(random, IntStream.range(0, TARGETS).toArray());
        for (int k = 0; k < TARGETS; k++) {
            series.append(k == 0 ? "" : ",").append(name(order[k])); // not in the order of the weights
        }
        series.append('\n');
        for (int t = 0; t < STEPS; t++) {
            double[] shared = IntStream.range(0, GROUPS)
                    .mapToDouble(g -> gaussian.sample())
                    .toArray();
            for (int k = 0; k < TARGETS; k++) {
                series.append(k == 0 ? "" : ",").append(shared[group[order[k]]] + gaussian.sample());
            }
            series.append('\n');
        }
        return series.toString();
    }

    /** Makes one target's series constant. */
    void silence(int target) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("series.csv"));
        int column = List.of(lines.getFirst().split(",", -1)).indexOf(name(target));
        List<String> silent = new ArrayList<>(lines.subList(0, 1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            cells[column] = "1";
            silent.add(String.join(",", cells));
        }
        Files.write(folder.resolve("series.csv"), silent);
    }

    /** {@code brain} with the functional connectivity of its series in a file, in the order of the series. */
    BrainConfiguration withConnectivity(BrainConfiguration brain) throws IOException {
        LabelledMatrix series = Csv.readMatrix(folder.resolve("series.csv"));
        int steps = series.rows().size();
        float[] values = new float[steps * TARGETS];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) series.values().get(k / TARGETS, k % TARGETS);
        }
        SimilarityMatrix connectivity = FunctionalConnectivity.of(Sequence.of(steps, 1, TARGETS, values));
        List<String> names = series.columns().names();
        StringBuilder text = new StringBuilder("region," + String.join(",", names) + '\n');
        for (int i = 0; i < TARGETS; i++) {
            text.append(names.get(i));
            for (int j = 0; j < TARGETS; j++) {
                text.append(',').append(connectivity.get(i, j));
            }
            text.append('\n');
        }
        write("fc.csv", text.toString());
        return new BrainConfiguration(
                "made", brain.structure(), new Function(file("fc.csv"), "", "", ""), brain.regions(), brain.space());
    }

    static String name(int target) {
        return "c" + target;
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String file(String name) {
        return folder.resolve(name).toString();
    }

    /** The brain with input from these groups deciding. */
    BrainConfiguration configuration(String... groups) {
        return new BrainConfiguration(
                "made",
                new Structure(
                        file("weights.csv"),
                        "",
                        Orientation.TARGETS_BY_SOURCES,
                        "",
                        "",
                        Selection.all(),
                        Selection.grouped(groups),
                        List.of()),
                new Function("", file("series.csv"), "", ""),
                new Regions(file("regions.csv"), "region", "part", "system", "side", List.of("x", "y", "z"), List.of()),
                new Space(List.of()));
    }
}
