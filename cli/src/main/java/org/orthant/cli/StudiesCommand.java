package org.orthant.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.config.Configuration;
import org.orthant.formats.config.Suggest;
import org.orthant.studies.Studies;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.run.StudyPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the studies, or tells one with its settings. */
@Command(name = "studies", description = "List the studies that can be run, or show one with its settings.")
final class StudiesCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The study to show.")
    private @Nullable String id;

    @Option(
            names = "--page",
            paramLabel = "RUN",
            hidden = true,
            description = "The study's page for docs/studies, with the claims of this run.")
    private @Nullable Path page;

    @Mixin
    private OutputFlags output = new OutputFlags();

    StudiesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (id == null && page != null) {
            throw new UsageException("--page: expected the ID of a study");
        }
        if (id != null) {
            show(study(id));
        } else {
            list(Studies.all().stream().map(Study::description).toList());
        }
        return ExitCode.DONE;
    }

    private static Study<?> study(String id) {
        return Studies.find(id)
                .orElseThrow(() -> new UsageException("unknown study " + id + Suggest.advice(id, Studies.ids())));
    }

    private void show(Study<?> study) {
        StudyDescription description = study.description();
        if (page != null) {
            console.out().print(StudyPage.of(study, page));
        } else if (output.json()) {
            console.json(Detail.of(study));
        } else {
            console.result(text(description));
            Configuration.print((Record) study.defaults()).lines().forEach(line -> console.result("    " + line));
        }
    }

    private void list(List<StudyDescription> studies) {
        if (output.json()) {
            console.json(studies.stream().map(Entry::of).toList());
        } else {
            studies.forEach(study -> console.result(text(study)));
        }
    }

    private static String text(StudyDescription study) {
        return study.id() + "\n    " + study.title() + " (" + study.source() + ")\n    " + study.question();
    }

    /** A study in the list. */
    record Entry(String id, String title, String source, String question) {

        static Entry of(StudyDescription study) {
            return new Entry(study.id(), study.title(), study.source(), study.question());
        }
    }

    /** One study with the values of its settings. */
    private record Detail(String id, String title, String source, String question, Object settings) {

        static Detail of(Study<?> study) {
            StudyDescription of = study.description();
            return new Detail(of.id(), of.title(), of.source(), of.question(), study.defaults());
        }
    }
}
