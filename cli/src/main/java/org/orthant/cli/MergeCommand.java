package org.orthant.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orthant.studies.run.Manifest;
import org.orthant.studies.run.RunDirectory;
import org.orthant.studies.run.RunOutcome;
import org.orthant.studies.run.ShardMerge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins the shards of a run. */
@Command(name = "merge", description = "Join all shards of a run, and write its tables, figures, scorecard and report.")
final class MergeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "The shards' directories, in any order.")
    private List<Path> shards = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Run directory of the whole (default: runs/STUDY-seedN below the current folder).")
    private @Nullable Path out;

    @Option(names = "--strict", description = "Exit with 5 if a claim's verdict is 'not reproduced'.")
    private boolean strict;

    @Mixin
    private OutputFlags output = new OutputFlags();

    @Spec
    private @Nullable CommandSpec spec;

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Manifest manifest = RunDirectory.manifestOf(shards.getFirst());
        Path directory = out == null ? RunFolders.byDefault(manifest.study(), manifest.seed()) : out;
        RunOutcome outcome = ShardMerge.merge(shards, directory, CommandWords.of(spec));
        return OutcomeView.show(outcome, console, output, strict);
    }
}
