package org.orthant.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.AtomicFiles;
import org.orthant.formats.config.Configuration;
import org.orthant.studies.figure.PngWriter;
import org.orthant.studies.figure.SvgRenderer;
import org.orthant.studies.own.TaskPreview;
import org.orthant.task.Task;
import org.orthant.task.Tasks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the tasks, or one in detail, which may be described in a file. */
@Command(
        name = "tasks",
        description = "List the tasks, or check and show one: a built-in one, or a YAML file that describes one;"
                + " --set dt=20 gives it another time step.")
final class TasksCommand implements Callable<Integer> {

    private static final int MOST_TRIALS = 50;
    private static final double ZOOM = 2;

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "TASK", description = "The task to show, or a file that describes one.")
    private @Nullable String id;

    @Option(
            names = "--figure",
            paramLabel = "FILE",
            description = "A picture of a few trials; the name ends in .svg or .png.")
    private @Nullable Path figure;

    @Option(names = "--trials", paramLabel = "N", description = "Trials in the picture (default: 4).")
    private int trials = 4;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of these trials (default: 1).")
    private long seed = 1;

    @Mixin
    private SettingsFlags settings = new SettingsFlags();

    @Mixin
    private OutputFlags output = new OutputFlags();

    TasksCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        NamedTask named = id == null ? null : NamedTask.of(id);
        TaskSettings defaults = named == null ? TaskSettings.defaults() : TaskSettings.of(named.task());
        TaskSettings chosen = Configuration.resolve(defaults, settings.overrides());
        requireDrawable(named);
        if (settings.printConfig()) {
            return SettingsFlags.print(chosen, console, output);
        }
        if (named == null) {
            list(Tasks.all().stream().map(chosen::apply).map(TaskView::of).toList());
            return ExitCode.DONE;
        }
        Task task = chosen.apply(named.task());
        if (figure != null) {
            draw(task, figure);
        }
        show(TaskView.of(task));
        return ExitCode.DONE;
    }

    private void requireDrawable(@Nullable NamedTask named) {
        if (figure == null) {
            return;
        }
        if (named == null) {
            throw new UsageException("--figure: expected a TASK to draw");
        }
        if (!isPng(figure) && !lower(figure).endsWith(".svg")) {
            throw new UsageException("--figure: expected a name that ends in .svg or .png, got " + figure);
        }
        if (trials < 1 || trials > MOST_TRIALS) {
            throw new UsageException("--trials: expected 1 to " + MOST_TRIALS + ", got " + trials);
        }
        Path folder = figure.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("--figure: there is no folder " + folder);
        }
    }

    private static String lower(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isPng(Path file) {
        return lower(file).endsWith(".png");
    }

    private void draw(Task task, Path file) {
        String svg = new SvgRenderer().render(TaskPreview.of(task, trials, seed));
        AtomicFiles.write(file, isPng(file) ? PngWriter.png(svg, ZOOM) : svg.getBytes(StandardCharsets.UTF_8));
        if (!output.quiet()) {
            console.note("figure: " + file);
        }
    }

    private void show(TaskView task) {
        if (output.json()) {
            console.json(task);
        } else {
            task.lines().forEach(console::result);
        }
    }

    private void list(List<TaskView> tasks) {
        if (output.json()) {
            console.json(tasks);
        } else {
            tasks.forEach(task -> console.result(task.summary()));
        }
    }
}
