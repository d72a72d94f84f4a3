package org.orthant.studies;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which figure shows which claim, so that a report can put them side by side. */
public final class ClaimFigures {

    /** The claims of some studies whose ids match a pattern, and the figure's id, which may use its groups. */
    private record Rule(Pattern study, Pattern claim, String figure) {}

    private static final List<Rule> RULES = List.of(
            rule("function-decision", "modules\\.null", "modularity-null"),
            rule("function-decision", "modules\\..*", "module-counts"),
            rule("function-decision", "(?:decision|rise)\\.choice(\\d)", "decision-variable-choice-$1"),
            rule("function-decision", "outputs\\..*|input\\..*", "correlations"),
            rule("function-decision", "fixation\\..*", "module-courses-stimulus-1"),
            rule("function-decision", "lesion\\.choice(\\d)", "lesion-choice-$1"),
            rule("function-gonogo", "modules\\.null\\.noise", "modularity-null-noise"),
            rule("function-gonogo", "modules\\..*\\.noise", "module-counts-noise"),
            rule("function-gonogo", "modules\\..*", "module-counts"),
            rule("function-gonogo", "(?:signal|output)\\..*\\.noise", "correlations-noise"),
            rule("function-gonogo", "(?:signal|output)\\..*", "correlations"),
            rule("function-gonogo", "lesion\\.go\\.noise", "lesion-go-noise"),
            rule("function-gonogo", "lesion\\.go", "lesion-go"),
            rule("digits", "ari\\..*|closest\\..*", "pairs"),
            rule("digits", "modules\\.(.*)", "sets-$1"),
            rule("masks", "ari\\..*", "differences"),
            rule("masks", "overlap\\.(.*)", "overlap-$1"),
            rule("generative", "(sign|difference)(?:-difference)?\\.uniqueness-grows", "uniqueness-$1"),
            rule("generative", "(sign-difference|sign|difference)\\..*", "$1-quality"),
            rule("rules", "rules\\.agree|cosine\\.agrees", "agreement"),
            rule("rules", ".*", "ratio"),
            rule("orthants", "(?:blocks|orthants)\\..*", "blocks"),
            rule("orthants", "cosine\\.prediction", "prediction"),
            rule("orthants", "(?:hamming|signed-hamming|cosine|quadrants|octants)\\.quality", "ratio"),
            rule("projection", "modules\\.(\\d)-inputs.*", "modules-of-$1"),
            rule("projection", "modules\\..*", "modules"),
            rule("projection", "modular\\.untrained-weights|modular\\.before-.*", "untrained"),
            rule("projection", "modular\\..*", "z"),
            rule("projection", "winners\\.losers", "losers"),
            rule("projection", "winners\\..*", "winners"),
            rule("training", "start\\..*", "modularity-null"),
            rule("training", "pace\\.(.*)", "rate-of-change-$1"),
            rule("training", "pace", "rate-of-change"),
            rule(
                    "training",
                    "stability\\.accuracy(?:\\.partial|\\.equal-change)?\\.(backpropagation|predictive-coding)",
                    "stability-and-accuracy-$1"),
            rule("training", "stability\\..*", "stability-and-accuracy"),
            rule("training", "accuracy\\.end\\.(.*)", "quality-across-training-$1"),
            rule("training", "accuracy\\.end", "quality-across-training"),
            rule("weights-before-after", "(.*)", "$1"),
            rule("jacobian", "([a-z-]+)\\..*\\.([rz])", "$2-$1"),
            rule(
                    "input-modules",
                    "(?:similarity|projected)\\.(?:.*\\.)?(decisions|gonogo|gonogo-noise)",
                    "similarity-and-fc-$1"),
            rule(
                    "input-modules",
                    "(?:induced|input-null)\\.(?:.*\\.)?(decisions|gonogo|gonogo-noise)",
                    "induced-null-$1"),
            rule("input-modules", "share\\.(.*)", "paired-share-$1"),
            rule("input-lesions", ".*", "ends"),
            rule("shared-starts", "([a-z-]+)\\..*", "pairs-$1"),
            rule("line-attractor", "push\\..*", "pushes-all"),
            rule("line-attractor", "points\\.eigenvalue|points\\.stable", "eigenvalues"),
            rule("line-attractor", "points\\..*|line\\..*", "spread"),
            rule("lesion-similarity", "induced\\.(.*)", "$1-induced"),
            rule("lesion-similarity", ".*\\.(.*)", "$1-correlations"),
            rule("phase-portrait", ".*\\.(.*)", "long-runs-$1"),
            rule("recurrent-size", "(steps|updates)\\..*", "accuracy-by-$1"),
            rule("mouse|human", "relation\\..*", "relations"),
            rule("mouse|human", "induced\\..*", "scores"),
            rule("subcortex", "best-given-distance\\.(.*)", "ranks-partial-$1"),
            rule("subcortex", ".*\\.(.*)", "ranks-r-$1"),
            rule("systems", ".*\\.(.*)\\.(.*)", "scores-$1-$2"),
            rule("calibration", "power\\..*", "power"),
            rule("calibration", "(?:uniform|level)\\..*", "p-distribution"));

    private ClaimFigures() {}

    private static Rule rule(String study, String claim, String figure) {
        return new Rule(Pattern.compile(study), Pattern.compile(claim), figure);
    }

    /** The id of the figure that shows a claim, or an empty string if none does. */
    public static String of(String study, String claim) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.claim().matcher(claim);
            if (rule.study().matcher(study).matches() && matcher.matches()) {
                return matcher.replaceAll(rule.figure());
            }
        }
        return "";
    }
}
