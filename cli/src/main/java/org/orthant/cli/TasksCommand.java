package org.orthant.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.config.Configuration;
import org.orthant.task.Tasks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the tasks, or one in detail. */
@Command(name = "tasks", description = "List the tasks, or show one; --set dt=20 gives it another time step.")
final class TasksCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The task to show.")
    private @Nullable String id;

    @Mixin
    private SettingsFlags settings = new SettingsFlags();

    @Mixin
    private OutputFlags output = new OutputFlags();

    TasksCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TaskSettings chosen = Configuration.resolve(TaskSettings.defaults(), settings.overrides());
        if (settings.printConfig()) {
            return SettingsFlags.print(chosen, console, output);
        }
        if (id != null) {
            show(TaskView.of(chosen.task(id)));
        } else {
            list(Tasks.all().stream().map(chosen::apply).map(TaskView::of).toList());
        }
        return ExitCode.DONE;
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
