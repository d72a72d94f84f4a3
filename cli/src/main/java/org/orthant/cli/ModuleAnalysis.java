package org.orthant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orthant.community.Consensus;
import org.orthant.community.ConsensusResult;
import org.orthant.community.ExactOptimum;
import org.orthant.community.GammaSweep;
import org.orthant.community.Maximiser;
import org.orthant.community.OptimumResult;
import org.orthant.community.Partition;
import org.orthant.community.PartitionResult;
import org.orthant.community.Quality;
import org.orthant.community.QualityTerms;
import org.orthant.community.Restarts;
import org.orthant.math.RandomStreams;

/** One run of {@code modules}: searches, and says what travels with a partition. */
final class ModuleAnalysis {

    private static final int MOST_PROVED = 40;
    private static final int MOST_BOUNDED = 100;
    /** About ten seconds; {@code --maximiser exact} takes a minute if need be. */
    private static final long STEPS_BESIDE = 250_000_000L;

    /** A smaller share of the quality is rounding. */
    private static final double ROUNDING = 1e-9;

    private static final int MANY = 2000;
    private static final int ALL = Restarts.defaults().count();
    private static final int SOME = 10;
    private static final int FEW = 2;

    private final Settings settings;
    private final ModuleInput input;
    private final QualityTerms terms;
    private final RandomStreams streams;
    private final Consumer<String> notes;

    /**
     * How to search.
     *
     * @param quality what is maximised
     * @param method how
     * @param restarts of the method; empty: by the number of nodes
     * @param start a partition to start from, if there is one
     * @param sweep resolutions to try besides, if any
     */
    record Settings(
            Quality quality,
            SearchMethod method,
            OptionalInt restarts,
            Optional<Partition> start,
            Optional<GammaSweep> sweep) {}

    /**
     * Checks that the quality and the method take the matrix.
     *
     * @throws IllegalArgumentException if not
     */
    ModuleAnalysis(Settings settings, ModuleInput input, RandomStreams streams, Consumer<String> notes) {
        this.settings = settings;
        this.input = input;
        this.terms = settings.quality().terms(input.similarity());
        this.streams = streams;
        this.notes = notes;
        if (settings.method() == SearchMethod.EXACT && terms.size() > ExactOptimum.MOST_NODES) {
            throw new IllegalArgumentException("expected at most " + ExactOptimum.MOST_NODES
                    + " nodes for an exact search, found " + terms.size());
        }
        settings.start().ifPresent(terms::of);
    }

    /** What is asked for beside the partition. */
    record Extras(ModuleNull nulls, boolean roles) {}

    /** Finds modules, holds their quality against a null, and does what else was asked for. */
    ModuleResult result(Extras extras) {
        ModuleReport.Found found = found();
        ModuleNull.Outcome chance = extras.nulls().test(input, settings, streams);
        List<String> warnings = new ArrayList<>(input.warnings());
        warnings.addAll(found.result().warnings());
        warnings.addAll(chance.warnings());
        Optional<ModuleSweep> sweep = settings.sweep()
                .map(wanted -> wanted.withRestarts(search()))
                .map(wanted -> ModuleSweep.of(wanted.search(input.similarity(), settings.quality(), streams)));
        Optional<ModuleRoles> roles = extras.roles()
                ? Optional.of(ModuleRoles.of(
                        input.similarity(), found.result().best(), search().allegiance(terms, start(), streams)))
                : Optional.empty();
        return new ModuleResult(
                ModuleReport.of(found, settings, input, chance.view(), sweep.orElse(null), warnings), roles);
    }

    private ModuleReport.Found found() {
        if (settings.method() == SearchMethod.CONSENSUS) {
            ConsensusResult consensus = new Consensus(
                            search(), Consensus.defaults().maxRounds())
                    .search(input.similarity(), settings.quality(), streams);
            var view = new ModuleReport.ConsensusView(consensus.settled(), consensus.rounds());
            return new ModuleReport.Found(consensus.result(), view, bound(consensus.result()));
        }
        PartitionResult best = search().searchInParallel(terms, start(), streams);
        if (settings.method() == SearchMethod.EXACT) {
            return proved(best, ExactOptimum.defaults());
        }
        return terms.size() <= MOST_PROVED
                ? proved(best, new ExactOptimum(STEPS_BESIDE))
                : new ModuleReport.Found(best, null, bound(best));
    }

    private Partition start() {
        return settings.start().orElseGet(terms::singletons);
    }

    /** The better partition that branch and bound may find, or the same one with a bound. */
    private ModuleReport.Found proved(PartitionResult known, ExactOptimum search) {
        OptimumResult optimum = search.search(terms, known.best());
        boolean better = optimum.quality() > known.quality();
        PartitionResult result = new PartitionResult(
                better ? optimum.best() : known.best(),
                better ? optimum.quality() : known.quality(),
                known.restarts(),
                known.warnings());
        return new ModuleReport.Found(
                result, null, new ModuleReport.BoundView(Numbers.orNull(optimum.upperBound()), optimum.proved()));
    }

    private ModuleReport.@Nullable BoundView bound(PartitionResult result) {
        if (terms.size() > MOST_BOUNDED) {
            return null;
        }
        double bound = ExactOptimum.upperBound(terms);
        boolean reached = bound <= result.quality() + ROUNDING * Math.abs(result.quality());
        return new ModuleReport.BoundView(Numbers.orNull(reached ? result.quality() : bound), reached);
    }

    private Restarts search() {
        int count = settings.restarts().orElse(restarts(terms.size()));
        return new Restarts(
                input.isSingle()
                        ? told(settings.method().maximiser(), count)
                        : settings.method().maximiser(),
                count);
    }

    private static int restarts(int nodes) {
        if (nodes > ModuleInput.MOST_IN_DOUBLES) {
            return FEW;
        }
        return nodes > MANY ? SOME : ALL;
    }

    /** The same search, with a note at the end of each run that counts. */
    private Maximiser told(Maximiser maximiser, int count) {
        AtomicInteger done = new AtomicInteger();
        return (quality, from, random) -> {
            Partition found = maximiser.maximise(quality, from, random);
            int run = done.incrementAndGet();
            if (run <= count) {
                notes.accept("run " + run + " of " + count + ": " + found.moduleCount() + " modules");
            }
            return found;
        };
    }
}
