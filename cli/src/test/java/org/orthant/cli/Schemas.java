package org.orthant.cli;

import java.util.Map;
import java.util.TreeMap;
import org.orthant.studies.Studies;
import org.orthant.studies.Study;
import org.orthant.studies.own.OwnOptions;
import org.orthant.studies.run.Manifest;
import org.orthant.studies.run.ScorecardFile;
import org.orthant.task.Tasks;

/** Every schema in {@code docs/schemas}, by file name without {@code .json}. */
final class Schemas {

    private Schemas() {}

    static Map<String, Map<String, Object>> all() {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        files(all);
        results(all);
        lists(all);
        configurations(all);
        return all;
    }

    private static void files(Map<String, Map<String, Object>> all) {
        result(all, "manifest", "manifest.json of a run directory", Manifest.class);
        result(all, "scorecard", "scorecard.json of a run directory", ScorecardFile.class);
        result(all, "train-manifest", "manifest.json of 'train'", TrainManifest.class);
    }

    private static void results(Map<String, Map<String, Object>> all) {
        result(all, "result-study", "'study', 'merge' and 'report' with --json", OutcomeView.class);
        result(all, "result-shard", "'study --shard' with --json", ShardView.class);
        result(all, "result-reproduce", "'reproduce' with --json", ReproductionView.class);
        result(all, "result-modules", "'modules' with --json", ModuleReport.class);
        result(all, "result-train", "'train' with --json", TrainedView.class);
        result(all, "result-analyze", "'analyze' with --json", AnalysisView.class);
        result(all, "result-convert", "'convert' with --json", ConvertCommand.Report.class);
        result(all, "result-doctor", "'doctor' with --json", Diagnosis.class);
    }

    private static void lists(Map<String, Map<String, Object>> all) {
        String studies = "result-studies";
        all.put(studies, RecordSchema.ofResults(studies, "'studies' with --json", StudiesCommand.Entry.class));
        String tasks = "result-tasks";
        all.put(
                tasks,
                RecordSchema.ofEither(
                        tasks,
                        "'tasks' with --json",
                        RecordSchema.ofResult("", "one task", TaskView.class),
                        RecordSchema.ofResults("", "all tasks", TaskView.class)));
        String data = "result-data";
        all.put(
                data,
                RecordSchema.ofEither(
                        data,
                        "'data' with --json",
                        RecordSchema.ofResult("", "a data set fetched", DataCommand.Result.class),
                        RecordSchema.ofResults("", "all data sets", DataCommand.Entry.class)));
    }

    private static void configurations(Map<String, Map<String, Object>> all) {
        for (Study<?> study : Studies.all()) {
            String id = study.description().id();
            options(all, "study " + id, "config-" + id, study.defaults());
        }
        Tasks.all()
                .forEach(task -> options(
                        all, "train " + task.id(), "config-train-" + task.id(), TrainSettings.defaults(task.id())));
        options(all, "analyze", "config-analyze", OwnOptions.defaults());
        options(all, "tasks", "config-tasks", TaskSettings.defaults());
    }

    private static void result(
            Map<String, Map<String, Object>> all, String name, String what, Class<? extends Record> type) {
        all.put(name, RecordSchema.ofResult(name, what, type));
    }

    private static void options(Map<String, Map<String, Object>> all, String command, String name, Record defaults) {
        all.put(name, RecordSchema.ofOptions(name, "--config of '" + command + "'", defaults));
    }
}
