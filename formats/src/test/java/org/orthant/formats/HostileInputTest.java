package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.WholeFiles.Whole;

/**
 * A damaged file is read or refused with a sentence, within a bound of memory and of time: nothing else. A file that is not
 * lands in {@code target/hostile}; once mended, it goes to {@code src/test/resources/hostile}, which is tried each time.
 */
final class HostileInputTest {

    private static final long SEED = Long.getLong("orthant.fuzz.seed", 20260101);
    private static final int SHORT = 20_000;
    private static final int LONG = Integer.getInteger("orthant.fuzz.rounds", 1_000_000);

    /** No reader may take these for anything. */
    private static final String HOPELESS = ".*-(.*terabytes|.*outside|.*absolute|laughs|entit.*|deep.*|class)";

    private static final int LARGEST_SAMPLE = 20_000;
    private static final Path CRASHERS = Path.of("target", "hostile");

    /** Files of this folder never reach a disk. */
    private static final Path MEMORY = Path.of("/dev/shm");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    @Timeout(1200)
    void damagedFiles() throws Exception {
        fuzz(SHORT, List.of());
    }

    @Test
    @Tag("long")
    @Timeout(14_400)
    void manyDamagedFiles() throws Exception {
        String data = System.getenv("ORTHANT_TEST_DATA");
        fuzz(LONG, data == null ? List.of() : samples(Path.of(data, "formats")));
    }

    private void fuzz(int rounds, List<Whole> more) throws Exception {
        Path place = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "orthant") : folder;
        try {
            List<Whole> wholes = new ArrayList<>(WholeFiles.all(place));
            wholes.addAll(more);
            requireRefusals(rounds, new Fuzzer(wholes, place, CRASHERS, SEED).run(rounds));
        } finally {
            for (Path file : files(place, "*")) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(place);
        }
    }

    /** Damage is mostly seen, and a whole file is read: otherwise nothing would be tried. */
    private static void requireRefusals(int rounds, Map<String, Fuzzer.Tally> tallies) {
        tallies.forEach((format, tally) -> System.out.printf(
                "%-12s %8d files, %8d refused, at most %7d kB taken, %5d ms%n",
                format, tally.rounds, tally.refused, tally.mostBytes >> 10, tally.mostNanos / 1_000_000));
        assertThat(tallies.values().stream().mapToInt(tally -> tally.rounds).sum())
                .isEqualTo(rounds);
        assertThat(tallies)
                .allSatisfy((format, tally) -> assertThat(tally.refused)
                        .as(format)
                        .isGreaterThan(tally.rounds / 10)
                        .isLessThan(tally.rounds));
    }

    @Test
    @Timeout(120)
    void filesThatOnceWereTakenWrongly() throws IOException {
        List<Whole> wholes = WholeFiles.all(folder);
        Fuzzer fuzzer = new Fuzzer(wholes, folder, CRASHERS, SEED);
        List<Path> corpus = files(Resources.hostile(), "*");
        assertThat(corpus).isNotEmpty();
        for (Path file : corpus) {
            String format = file.getFileName().toString().replaceFirst("-.*", "");
            List<Whole> readers = wholes.stream()
                    .filter(whole -> whole.format().equals(format))
                    .toList();
            assertThat(readers).as(file.toString()).isNotEmpty();
            for (Whole whole : readers) {
                Fuzzer.Tally tally = new Fuzzer.Tally();
                fuzzer.read(whole, Files.readAllBytes(file), Fuzzer.PACKED_AND_DECODED, tally);
                if (file.getFileName().toString().matches(HOPELESS)) {
                    assertThat(tally.refused).as(file + " as " + whole.name()).isOne();
                }
            }
        }
    }

    private static List<Whole> samples(Path formats) throws IOException {
        List<Whole> samples = new ArrayList<>();
        for (String kind : List.of("mat", "gifti", "cifti", "nifti")) {
            for (Path file : files(formats.resolve(kind), "*.{mat,gii,nii,gz,hdr}")) {
                if (Files.size(file) < LARGEST_SAMPLE) {
                    samples.add(
                            new Whole(kind, file.getFileName().toString(), Files.readAllBytes(file), MatrixFile::read));
                }
            }
        }
        return samples;
    }

    private static List<Path> files(Path folder, String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            files.forEach(found::add);
        }
        found.sort(null);
        return found;
    }
}
