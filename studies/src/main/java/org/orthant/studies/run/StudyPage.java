package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orthant.formats.Json;
import org.orthant.formats.config.Configuration;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;

/**
 * The page of a study in {@code docs/studies}: what it asks, its settings and, from the scorecard of any run, its claims with
 * their rules. No results: they are in {@code docs/results.md} and in the runs.
 */
public final class StudyPage {

    /** Where the part begins that a scorecard is needed for. */
    public static final String CLAIMS = "## Claims and rules";

    private final List<String> lines = new ArrayList<>();

    private StudyPage(Study<?> study) {
        head(study.description(), study.defaults());
    }

    /** The page up to its claims, which needs no run. */
    public static String head(Study<?> study) {
        return new StudyPage(study).text();
    }

    /**
     * The whole page.
     *
     * @param run the directory of a run of this study, of any size
     * @throws org.orthant.formats.InputException if it holds no scorecard
     */
    public static String of(Study<?> study, Path run) {
        StudyPage page = new StudyPage(study);
        page.claims(Json.read(run.resolve("scorecard.json"), ScorecardFile.class));
        return page.text();
    }

    private String text() {
        return String.join("\n", lines) + "\n";
    }

    private void head(StudyDescription description, Record defaults) {
        lines.add("# " + description.title());
        lines.add("");
        lines.add(description.question());
        lines.add("");
        lines.add("* Of the papers: " + description.source() + ".");
        lines.add("* Run it: `./orthant study " + description.id()
                + "`; with `--units 2` a small one, with `--set KEY=VALUE`" + " or `--config FILE.yaml` another one.");
        lines.add("* Works used:");
        description.references().stream().map(Reference::citation).forEach(citation -> lines.add("  * " + citation));
        lines.add("");
        lines.add("## Settings and their defaults");
        lines.add("");
        lines.add("```yaml");
        lines.addAll(Configuration.print(defaults).strip().lines().toList());
        lines.add("```");
        lines.add("");
        lines.add(CLAIMS);
        lines.add("");
    }

    private void claims(ScorecardFile scorecard) {
        Map<String, Integer> rules = new LinkedHashMap<>();
        scorecard.claims().forEach(row -> rules.putIfAbsent(row.rule(), rules.size() + 1));
        lines.add("| row | claim | statistic | rule | baseline |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (ScorecardFile.Row row : scorecard.claims()) {
            ScorecardFile.BaselineRow baseline = row.baseline();
            lines.add("| `" + row.id() + "` | " + cell(row.claim()) + " | " + cell(row.statistic()) + " | "
                    + rules.get(row.rule()) + " | " + (baseline == null ? "-" : cell(baseline.name())) + " |");
        }
        lines.add("");
        lines.add("Rules, written before the run that they judge:");
        lines.add("");
        rules.forEach((rule, number) -> lines.add(number + ". " + rule));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
