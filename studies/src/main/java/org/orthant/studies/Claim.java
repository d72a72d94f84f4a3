package org.orthant.studies;

import org.jspecify.annotations.Nullable;
import org.orthant.stats.Interval;

/**
 * One row of a {@link Scorecard}.
 *
 * @param id short name, unique in the study
 * @param claim what the paper says
 * @param statistic what was measured
 * @param effect the statistic's mean, 95 % interval over networks, and n
 * @param rule the rule of the verdict, written before the run
 * @param verdict what the rule says
 * @param baseline the trivial baseline beside it, or null where there is none
 * @param note what else a reader must know, possibly empty
 */
public record Claim(
        String id,
        String claim,
        String statistic,
        Interval effect,
        String rule,
        Verdict verdict,
        @Nullable Baseline baseline,
        String note) {}
