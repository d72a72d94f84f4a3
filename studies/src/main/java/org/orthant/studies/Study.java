package org.orthant.studies;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.orthant.studies.population.NetworkStore;

/**
 * One experiment: a map over units and a reduction to tables, figures and a scorecard.
 *
 * @param <O> the study's options record; it checks itself when built
 */
public interface Study<O extends Record & StudyOptions> {

    /** Name and origin, for lists and the report. */
    StudyDescription description();

    /** The paper's settings. */
    O defaults();

    /**
     * Computes one unit.
     *
     * <p>A pure function of its arguments: it draws from streams keyed by seed and index, reads no clock, and does not
     * know which thread, process or machine it runs on. {@code networks} only saves time: a network found there equals
     * the one that would be trained.
     *
     * @param index 0 to {@code options.units() - 1}
     */
    UnitResult unit(O options, int index, NetworkStore networks);

    /** Reduces all units to what the reader gets. Pure, like {@link #unit}. */
    Conclusion conclude(O options, UnitResults units);

    /**
     * The files that a run with these options reads, in any order; their checksums stand in its manifest, and a run is
     * taken up with the same files alone. None for most studies.
     *
     * @throws org.orthant.formats.InputException if a file is missing or not what it should be
     */
    default List<Path> inputs(O options) {
        return List.of();
    }

    /**
     * The same options with their input files in other places: a study that has {@link #inputs} passes every file and
     * folder that its options name through {@code moved}. A unit has the same bytes wherever its inputs lie.
     *
     * @param moved from the place of a file or folder to the place of its copy
     */
    default O withInputs(O options, UnaryOperator<Path> moved) {
        return options;
    }

    /** The options record's class, onto which configurations are bound. */
    @SuppressWarnings("unchecked")
    default Class<O> optionsType() {
        return (Class<O>) defaults().getClass();
    }
}
