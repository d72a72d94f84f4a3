package org.orthant.cli;

import org.orthant.studies.run.ShardOutcome;

/** What {@code study --shard} gives: the object of {@code --json}, or a line of text. */
record ShardView(String study, long seed, String shard, int units, String directory) {

    static int show(ShardOutcome outcome, Console console, OutputFlags output) {
        ShardView view = new ShardView(
                outcome.study().id(),
                outcome.seed(),
                outcome.shard().toString(),
                outcome.units(),
                outcome.directory().toString());
        if (output.json()) {
            console.json(view);
        } else {
            console.result(view.study + ", seed " + view.seed + ", shard " + view.shard + ", units " + view.units + ": "
                    + view.directory);
        }
        return ExitCode.DONE;
    }
}
