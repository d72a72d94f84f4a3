package org.orthant.studies.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.InputException;
import org.orthant.network.Activation;
import org.orthant.network.LeakPlacement;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkTrainer;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StoppingOptions;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.GoNoGo;
import org.orthant.task.StreamMode;

/** Networks kept in a run directory. */
class DirectoryNetworkStoreTest {

    @TempDir
    private Path folder;

    private DirectoryNetworkStore store() {
        return new DirectoryNetworkStore(folder.resolve("run/networks"));
    }

    @BeforeEach
    void makeRunDirectory() throws IOException {
        Files.createDirectory(folder.resolve("run"));
    }

    private static NetworkRecipe recipe(int index) {
        return new NetworkRecipe(
                GoNoGo.defaults(),
                new NetworkOptions(8, 100, Activation.RELU, LeakPlacement.OUTSIDE),
                new PopulationTraining(3, 4, 20, 1e-3, 0, StreamMode.CONTINUE, StoppingOptions.goNoGoDefaults()),
                1,
                index);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("run/networks"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void aStoredNetworkIsTheTrainedOne() throws IOException {
        TrainedNetwork trained = NetworkTrainer.network(recipe(0));
        assertThat(store().get(recipe(0))).isEqualTo(trained);
        assertThat(files()).hasSize(1);
        Path file = files().getFirst();
        var written = Files.getLastModifiedTime(file);
        assertThat(store().get(recipe(0))).isEqualTo(trained);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        assertThat(store().get(recipe(1))).isNotEqualTo(trained);
        assertThat(files()).hasSize(2);
    }

    @Test
    void aNetworkTrainedElsewhereIsFound() throws IOException {
        TrainedNetwork trained = NetworkTrainer.network(recipe(0));
        store().keep(recipe(1), trained);
        assertThat(files()).hasSize(1);
        assertThat(store().get(recipe(1))).isEqualTo(trained);
    }

    @Test
    void aRemovedRunIsNotMadeAnewAndALinkIsNotFollowed() throws IOException {
        TrainedNetwork trained = NetworkTrainer.network(recipe(0));
        Files.delete(folder.resolve("run"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> store().keep(recipe(0), trained))
                .withMessageContaining("networks: can't be made");
        assertThat(folder).isEmptyDirectory();
        Files.createDirectory(folder.resolve("run"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("run/networks"), elsewhere);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> store().keep(recipe(0), trained))
                .withMessageContaining("expected a folder, found a link or a file");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aDamagedFileIsWrittenAnew() throws IOException {
        TrainedNetwork trained = store().get(recipe(0));
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(store().get(recipe(0))).isEqualTo(trained);
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }
}
