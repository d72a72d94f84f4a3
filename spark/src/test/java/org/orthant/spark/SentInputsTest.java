package org.orthant.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.InputException;
import org.orthant.formats.Json;
import org.orthant.formats.data.DataFile;
import org.orthant.studies.run.StudyUnits;
import org.orthant.studies.sentences.SentencesOptions;

/** Files that travel by broadcast: {@code spark/check-cluster.sh} shows it between processes. */
class SentInputsTest {

    /** More than one piece of a broadcast. */
    private static final int BYTES = (33 << 20) + 5;

    private static final List<JavaSparkContext> CONTEXTS = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    private byte[] content = {};
    private Path file = Path.of("");
    private SentInputs sent = SentInputs.of(List.of());

    @BeforeAll
    static void start() {
        CONTEXTS.add(new JavaSparkContext(SparkJob.configuration().setAppName("sent inputs")));
    }

    @AfterAll
    static void stop() {
        context().close();
    }

    private static JavaSparkContext context() {
        return CONTEXTS.getFirst();
    }

    @BeforeEach
    void send() throws IOException {
        content = new byte[BYTES];
        new Random(1).nextBytes(content);
        file = Files.createDirectories(folder.resolve("model")).resolve("weights");
        Files.write(file, content);
        sent = SentInputs.of(List.of(SentFile.of(context(), file.toString(), DataFile.sha256(file))));
    }

    private StudyUnits<?> units() {
        return StudyUnits.of(
                "sentences",
                Json.line(SentencesOptions.defaults()
                        .withModel(folder.resolve("model").toString(), "")));
    }

    @Test
    void aFileInItsPlaceIsReadThere() {
        StudyUnits<?> units = units();
        assertThat(sent.readBy(units)).isSameAs(units);
    }

    @Test
    void aFileThatIsNotThereIsCopiedOnceAndReadFromTheCopy() throws IOException {
        Files.delete(file);
        Path root = folder.resolve("scratch");

        StudyUnits<?> moved = sent.readFrom(root, units());

        Path copy = SentFile.placeIn(root, file);
        assertThat(copy).startsWith(root).hasFileName("weights").hasBinaryContent(content);
        assertThat(moved.options())
                .contains(Json.line(
                        SentFile.placeIn(root, folder.resolve("model")).toString()))
                .contains("\"vocabulary\":\"\"");
        sent.files().forEach(each -> each.pieces().forEach(Broadcast::destroy));
        assertThat(sent.readFrom(root, units()).options()).isEqualTo(moved.options());
    }

    @Test
    void whatElseLiesInItsPlaceIsNotRead() throws IOException {
        content[BYTES - 1]++;
        Files.write(file, content);
        assertThat(sent.readBy(units()).options()).isNotEqualTo(units().options());
    }

    @Test
    void aFileThatChangedBeforeItWasSentIsRefused() throws IOException {
        SentFile changed = SentFile.of(context(), file.toString(), "0".repeat(64));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> changed.copyInto(folder.resolve("scratch")))
                .withMessageContaining(file + ": changed while the run went on: expected SHA-256 0000");
    }

    /** Threads of this process see its files. */
    @Test
    void nothingIsSentToThreads() {
        SentInputs local = SentInputs.of(context(), new TreeMap<>(Map.of(file.toString(), DataFile.sha256(file))));
        assertThat(local.files())
                .singleElement()
                .satisfies(each -> assertThat(each.pieces()).isEmpty());
    }
}
