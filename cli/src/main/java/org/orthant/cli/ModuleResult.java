package org.orthant.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orthant.formats.CsvTable;
import org.orthant.formats.LoadingGuide;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.SvgRenderer;

/**
 * All that a run of {@code modules} gives.
 *
 * @param report what is printed
 * @param roles of nodes, if they were asked for
 */
record ModuleResult(ModuleReport report, Optional<ModuleRoles> roles) {

    /** Writes tables and pictures, all or none; returns the names of the files. */
    List<String> write(Path folder, ModuleInput input) {
        Files files = new Files(new OutputFolder(folder), new ArrayList<>());
        files.table("partition", report.table());
        files.figure(report.figure(input));
        ModuleSweep sweep = report.sweep();
        if (sweep != null) {
            files.table("gamma-sweep", sweep.table());
            files.table("gamma-partitions", sweep.partitions());
            sweep.figures().forEach(files::figure);
        }
        roles.ifPresent(found -> {
            files.table("roles", found.roles());
            files.table("allegiance", found.allegiance());
        });
        files.add(LoadingGuide.NAME, files.guide());
        files.folder().write();
        return files.names();
    }

    private record Files(OutputFolder folder, List<String> names) {

        void table(String name, CsvTable table) {
            add(name + ".csv", table.toText());
        }

        void figure(Figure figure) {
            add(figure.text().id() + ".svg", new SvgRenderer().render(figure));
        }

        String guide() {
            return new LoadingGuide()
                    .tables(names.stream()
                            .filter(name -> name.endsWith(".csv"))
                            .map(Path::of)
                            .toList())
                    .toText();
        }

        private void add(String name, String content) {
            folder.add(name, content.getBytes(StandardCharsets.UTF_8));
            names.add(name);
        }
    }
}
