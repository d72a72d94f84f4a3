package org.orthant.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.InputFiles;
import org.orthant.formats.config.Suggest;
import org.orthant.formats.config.TaskFile;
import org.orthant.task.Task;
import org.orthant.task.Tasks;

/**
 * A task as the command line names it: a built-in one, or the YAML file that describes one.
 *
 * @param task with the settings that it has by itself
 * @param description the text of its file; null for a built-in task
 */
record NamedTask(Task task, @Nullable String description) {

    /**
     * The task that {@code word} names.
     *
     * @throws UsageException naming the nearest task if there is none of that name, and no file
     * @throws org.orthant.formats.InputException if a file is missing or describes no task
     */
    static NamedTask of(String word) {
        Path file = file(word);
        if (file != null) {
            return new NamedTask(TaskFile.read(file), new String(InputFiles.bytes(file), StandardCharsets.UTF_8));
        }
        return new NamedTask(
                known(word)
                        .orElseThrow(() -> new UsageException("unknown task " + word + Suggest.advice(word, names())
                                + " (or a file: its name ends in .yaml)")),
                null);
    }

    /** The file that {@code word} is, by its ending or since it is there; null if it names a built-in task. */
    static @Nullable Path file(String word) {
        if (known(word).isPresent()) {
            return null;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        boolean named = lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
        return named || Files.isRegularFile(Path.of(word)) ? Path.of(word) : null;
    }

    private static Optional<Task> known(String word) {
        return Tasks.all().stream().filter(task -> task.id().equals(word)).findFirst();
    }

    private static List<String> names() {
        return Tasks.all().stream().map(Task::id).toList();
    }
}
