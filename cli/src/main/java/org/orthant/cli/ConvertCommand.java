package org.orthant.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.orthant.formats.ArrayFile;
import org.orthant.formats.ArrayFormat;
import org.orthant.formats.InputException;
import org.orthant.formats.LabelledMatrix;
import org.orthant.formats.LoadingLines;
import org.orthant.formats.MatrixFile;
import org.orthant.formats.MatrixSource;
import org.orthant.formats.Tensor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes what one file holds in another format. */
@Command(
        name = "convert",
        description = "Write a matrix, a series or all arrays of a file in another format, and say how to load it.")
final class ConvertCommand implements Callable<Integer> {

    /** What a matrix is called that had no name. */
    private static final String UNNAMED = "matrix";

    private final Console console;

    @Parameters(index = "0", paramLabel = "IN", description = "Any file that modules reads, or weights.")
    private Path in = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "The file to write; its ending tells the format: .npy, .npz, .csv, .tsv, .safetensors, .h5 or"
                    + " .mat.")
    private Path out = Path.of("");

    @Mixin
    private SourceFlags source = new SourceFlags();

    @Mixin
    private OutputFlags output = new OutputFlags();

    ConvertCommand(Console console) {
        this.console = console;
    }

    /** An array by name and shape. */
    record ArrayView(String name, List<Integer> shape) {}

    /** What {@code --json} gives. */
    record Report(String out, List<ArrayView> arrays, List<String> python, List<String> matlab) {}

    @Override
    public Integer call() {
        ArrayFormat format = ArrayFormat.of(out)
                .orElseThrow(() -> new UsageException(
                        "OUT: expected a name that ends in one of " + ArrayFormat.allEndings() + ", got " + out));
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("OUT: there is no folder " + folder);
        }
        MatrixSource wanted = source.of(in);
        try {
            boolean all = format.holdsSeveral() && !source.chooses() && ArrayFile.holdsSeveral(in);
            say(all ? arrays(format, ArrayFile.readAll(in)) : matrix(format, MatrixFile.read(wanted)));
        } catch (IllegalArgumentException e) {
            throw new InputException(in.toString(), String.valueOf(e.getMessage()), e);
        }
        return ExitCode.DONE;
    }

    private Report arrays(ArrayFormat format, Map<String, Tensor> found) {
        if (found.isEmpty()) {
            throw new InputException(in, "holds no array to write");
        }
        Map<String, Tensor> named = new LinkedHashMap<>();
        format.names(found.keySet())
                .forEach((name, written) -> named.put(written, Objects.requireNonNull(found.get(name))));
        ArrayFile.write(out, format, named);
        List<ArrayView> views = named.entrySet().stream()
                .map(e -> new ArrayView(e.getKey(), e.getValue().shape()))
                .toList();
        return report(views, LoadingLines.Content.named(format, views.getFirst().name()));
    }

    private Report matrix(ArrayFormat format, LabelledMatrix found) {
        String wanted = source.name().orElse(UNNAMED);
        String name = format.names(List.of(wanted)).getOrDefault(wanted, UNNAMED);
        ArrayFile.write(out, format, name, found);
        boolean rows = found.rows().isNamed();
        boolean columns = found.columns().isNamed();
        if ((rows || columns) && !format.keepsNames()) {
            console.warn(
                    List.of("names of rows and columns are not in " + out + ": .csv, .tsv, .h5 and .mat keep them"));
        }
        List<Integer> shape = List.of(found.values().rows(), found.values().columns());
        return report(
                List.of(new ArrayView(name, shape)),
                new LoadingLines.Content(format, name, columns, rows, shape.get(1)));
    }

    private Report report(List<ArrayView> arrays, LoadingLines.Content content) {
        LoadingLines lines = LoadingLines.of(out, content);
        return new Report(out.toString(), arrays, lines.python(), lines.matlab());
    }

    private void say(Report report) {
        if (output.json()) {
            console.json(report);
            return;
        }
        console.result("wrote " + out + ": "
                + report.arrays().stream()
                        .map(array -> array.name() + " "
                                + array.shape().stream().map(String::valueOf).collect(Collectors.joining(" x ")))
                        .collect(Collectors.joining(", ")));
        console.result("Python:");
        report.python().forEach(line -> console.result("    " + line));
        console.result("MATLAB:");
        report.matlab().forEach(line -> console.result("    " + line));
    }
}
