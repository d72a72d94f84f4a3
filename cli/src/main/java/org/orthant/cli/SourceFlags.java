package org.orthant.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.MatrixSource;
import picocli.CommandLine.Option;

/** Which part of a file is meant, as the command line says it. */
final class SourceFlags {

    @Option(
            names = {"--variable", "--key"},
            paramLabel = "NAME",
            description = "The array of a file that holds several: a key of npz, a variable of MAT or a path into its"
                    + " structs (data.SC), a dataset of HDF5 (group/FC), a map of CIFTI, an array of GIFTI.")
    private @Nullable String variable;

    @Option(
            names = "--brain-model",
            paramLabel = "NAME",
            split = ",",
            description = "The brain models of a CIFTI file to take, such as CORTEX_LEFT,THALAMUS_LEFT (default: all).")
    private List<String> brainModels = List.of();

    @Option(
            names = "--label-image",
            paramLabel = "FILE",
            description =
                    "Labels of voxels, vertices or brainordinates (NIfTI, GIFTI, CIFTI): a series is averaged over"
                            + " the nodes of each label but 0.")
    private @Nullable Path labelImage;

    @Option(names = "--label-map", paramLabel = "NAME", description = "The map of a --label-image that holds several.")
    private @Nullable String labelMap;

    /** What is meant of {@code file}. */
    MatrixSource of(Path file) {
        if (labelMap != null && labelImage == null) {
            throw new UsageException("--label-map: it is for --label-image");
        }
        MatrixSource labels =
                labelImage == null ? null : MatrixSource.of(labelImage).withVariable(labelMap);
        return MatrixSource.of(file)
                .withVariable(variable)
                .withBrainModels(brainModels)
                .withRegions(labels);
    }

    /** The name of the array that is chosen, if one is. */
    Optional<String> name() {
        return Optional.ofNullable(variable);
    }

    /** Whether a part of a file is chosen. */
    boolean chooses() {
        return variable != null || !brainModels.isEmpty() || labelImage != null;
    }
}
