package org.orthant.cli;

import java.util.ArrayList;
import java.util.List;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.sweep.Factor;
import org.orthant.studies.sweep.Multiverse;
import org.orthant.studies.sweep.Sweep;
import org.orthant.studies.sweep.World;
import picocli.CommandLine.Option;

/** Whether a study runs once, over a grid of settings, or over its multiverse. */
final class SweepFlags {

    @Option(
            names = "--sweep",
            paramLabel = "KEY=A,B,C",
            description = "Run the study with each of these values; with several --sweep, with every combination.")
    private List<String> sweeps = List.of();

    @Option(
            names = "--multiverse",
            description = "Run the study under each of the settings that could as well have been chosen: dt, leak,"
                    + " neurons, learning rate, gamma, maximiser, diagonal.")
    private boolean multiverse;

    /** Whether the study runs more than once. */
    boolean given() {
        return multiverse || !sweeps.isEmpty();
    }

    /**
     * The worlds that were asked for.
     *
     * @throws UsageException if there are none of this study
     */
    Sweep sweep(StudyDescription study) {
        if (multiverse && !sweeps.isEmpty()) {
            throw new UsageException("--multiverse and --sweep: expected one of them");
        }
        if (multiverse) {
            List<Factor> factors = Multiverse.of(study.id())
                    .orElseThrow(() -> new UsageException("--multiverse: expected one of the studies "
                            + String.join(", ", Multiverse.studies()) + ", got " + study.id()));
            return new Sweep(study, factors, World.oneAtATime(factors));
        }
        List<Factor> factors = factors();
        return new Sweep(study, factors, World.grid(factors));
    }

    private List<Factor> factors() {
        List<Factor> factors = new ArrayList<>();
        for (String text : sweeps) {
            Factor factor = factor(text);
            if (factors.stream().anyMatch(other -> other.name().equals(factor.name()))) {
                throw new UsageException("--sweep " + factor.name() + ": expected once, given twice");
            }
            factors.add(factor);
        }
        return factors;
    }

    private static Factor factor(String text) {
        try {
            return Factor.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--sweep: " + e.getMessage(), e);
        }
    }
}
