package org.orthant.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.orthant.studies.Studies;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the studies. */
@Command(name = "studies", description = "List the studies that can be run.")
final class StudiesCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private OutputFlags output = new OutputFlags();

    StudiesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<StudyDescription> studies =
                Studies.all().stream().map(Study::description).toList();
        if (output.json()) {
            console.json(studies.stream().map(Entry::of).toList());
        } else {
            studies.forEach(study -> console.result(
                    study.id() + "\n    " + study.title() + " (" + study.source() + ")\n    " + study.question()));
        }
        return ExitCode.DONE;
    }

    /** A study in the list. */
    record Entry(String id, String title, String source, String question) {

        static Entry of(StudyDescription study) {
            return new Entry(study.id(), study.title(), study.source(), study.question());
        }
    }
}
