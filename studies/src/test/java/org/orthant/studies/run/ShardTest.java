package org.orthant.studies.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.InputException;
import org.orthant.studies.run.TinyStudy.Options;

/** Shards of a run, and the check before they are joined. */
class ShardTest {

    private static final Options OPTIONS = new Options(1, 10, 0.5);

    @TempDir
    private Path folder;

    private final List<Path> shards = new ArrayList<>();

    @BeforeEach
    void runFourShards() {
        for (int k = 0; k < 4; k++) {
            shards.add(run(OPTIONS, new Shard(k, 4), "shard" + k));
        }
    }

    private Path run(Options options, Shard shard, String name) {
        return run(new TinyStudy("tiny", () -> {}), options, shard, folder.resolve(name));
    }

    private static Path run(TinyStudy study, Options options, Shard shard, Path directory) {
        Means means = new Means(new LocalExecutor(), 1, shard, Means.networksOf(directory));
        ShardOutcome outcome = StudyRunner.runShard(
                new RunRequest<>(study, options, directory, means, List.of("test"), ProgressListener.SILENT));
        assertThat(outcome.units()).isEqualTo((int) shard.units(options.units()).count());
        return directory;
    }

    @Test
    void everyUnitBelongsToExactlyOneShard() {
        for (int count = 1; count < 8; count++) {
            for (int total = 0; total < 20; total++) {
                int[] units = IntStream.range(0, count)
                        .mapToObj(index -> index)
                        .flatMapToInt(shardOf(count, total))
                        .sorted()
                        .toArray();
                assertThat(units)
                        .as("%d units in %d shards", total, count)
                        .containsExactly(IntStream.range(0, total).toArray());
            }
        }
        assertThat(new Shard(1, 4).units(10)).containsExactly(1, 5, 9);
        assertThat(new Shard(1, 4).holds(9)).isTrue();
        assertThat(new Shard(1, 4).holds(8)).isFalse();
    }

    private static Function<Integer, IntStream> shardOf(int count, int total) {
        return index -> new Shard(index, count).units(total);
    }

    @Test
    void aShardOutsideItsCountIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(4, 4)).withMessageContaining("0 to 3, got 4");
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(-1, 4)).withMessageContaining("got -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Shard(0, 0)).withMessageContaining("got 0");
    }

    @Test
    void shardsInAnyOrderAreOneRun() {
        List<Path> turned = shards.reversed();

        ShardSet set = ShardSet.check(turned);

        assertThat(set.units()).isEqualTo(10);
        assertThat(set.shards().stream().map(RunDirectory::root)).containsExactlyElementsOf(shards);
        assertThat(set.manifest().whole(List.of("merge")).shard()).isEqualTo(Shard.WHOLE);
    }

    @Test
    void unitsOfShardsAreTheBytesOfTheWholeRun() throws IOException {
        Path whole = folder.resolve("whole");
        StudyRunner.run(new RunRequest<>(
                new TinyStudy("tiny", () -> {}), OPTIONS, whole, 1, List.of("test"), ProgressListener.SILENT));

        for (int unit = 0; unit < 10; unit++) {
            String name = RunDirectory.unitName(unit);
            assertThat(shards.get(unit % 4).resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
        }
    }

    @Test
    void aShardThatWasKilledGoesOnWithTheSameBytes() throws IOException {
        Path unit = shards.get(1).resolve(RunDirectory.unitName(5));
        byte[] before = Files.readAllBytes(unit);
        Files.write(unit, Arrays.copyOf(before, before.length / 2));
        Files.delete(shards.get(1).resolve(RunDirectory.unitName(9)));

        TinyStudy again = new TinyStudy("tiny", () -> {});
        run(again, OPTIONS, new Shard(1, 4), shards.get(1));

        assertThat(again.computed()).containsExactly(5, 9);
        assertThat(Files.readAllBytes(unit)).isEqualTo(before);
        assertThat(ShardSet.check(shards).units()).isEqualTo(10);
    }

    @Test
    void aShardGoesOnOnlyAsItself() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> run(OPTIONS, new Shard(2, 4), "shard1"))
                .withMessageContaining("shard 1/4, not 2/4");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StudyRunner.rebuildReport(shards.get(1)))
                .withMessageContaining("expected a whole run, found shard 1/4");
    }

    @Test
    void aMissingShardIsNamed() {
        requireRefusal(List.of(shards.get(0), shards.get(2)), "shard0", "1/4, 3/4 are missing");
        requireRefusal(shards.subList(0, 3), "3/4 is missing");
    }

    @Test
    void aDoubledShardIsNamed() {
        Path copy = run(OPTIONS, new Shard(2, 4), "copy");
        requireRefusal(with(copy), "copy: is shard 2/4, and so is", "shard2");
        requireRefusal(with(shards.get(0)), "shard0: is shard 0/4, and so is");
    }

    @Test
    void aForeignDirectoryIsNamed() throws IOException {
        requireRefusal(replaced(3, run(new Options(2, 10, 0.5), new Shard(3, 4), "seed2")), "seed2", "seed 2, not 1");
        requireRefusal(replaced(3, run(new Options(1, 10, 0.25), new Shard(3, 4), "shift")), "shift 0.25, not 0.5");
        requireRefusal(replaced(3, run(new Options(1, 12, 0.5), new Shard(3, 4), "more")), "option units 12, not 10");
        requireRefusal(replaced(3, run(OPTIONS, new Shard(3, 5), "fifth")), "fifth: is shard 3/5", "shard 0/4");
        Path other = run(new TinyStudy("other", () -> {}), OPTIONS, new Shard(3, 4), folder.resolve("other"));
        requireRefusal(replaced(3, other), "other: is no shard", "study other, not tiny");
        requireRefusal(replaced(3, Files.createDirectory(folder.resolve("empty"))), "empty: not a run directory");
        requireRefusal(replaced(3, folder.resolve("nowhere")), "nowhere: not a run directory");
    }

    @Test
    void missingTornAndForeignUnitsAreNamed() throws IOException {
        Path torn = shards.get(1).resolve(RunDirectory.unitName(5));
        byte[] content = Files.readAllBytes(torn);
        Files.write(torn, Arrays.copyOf(content, content.length - 20));
        Files.delete(shards.get(1).resolve(RunDirectory.unitName(9)));
        requireRefusal(shards, "shard1", "units of shard 1/4 5 (torn), 9 are missing", "--shard 1/4");

        run(OPTIONS, new Shard(1, 4), "shard1");
        Path doubled = shards.get(2).resolve(RunDirectory.unitName(5));
        Files.copy(torn, doubled);
        requireRefusal(shards, "000005.zip: does not belong to shard 2/4 of a run of 10 units");
    }

    @Test
    void aTornManifestIsNamed() throws IOException {
        Path manifest = shards.get(2).resolve("manifest.json");
        byte[] content = Files.readAllBytes(manifest);
        Files.write(manifest, Arrays.copyOf(content, content.length / 2));
        requireRefusal(shards, "shard2", "not the manifest of a run of Orthant");
    }

    private List<Path> with(Path more) {
        List<Path> all = new ArrayList<>(shards);
        all.add(more);
        return all;
    }

    private List<Path> replaced(int index, Path other) {
        List<Path> all = new ArrayList<>(shards);
        all.set(index, other);
        return all;
    }

    private static void requireRefusal(List<Path> directories, String... words) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> ShardSet.check(directories))
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }
}
