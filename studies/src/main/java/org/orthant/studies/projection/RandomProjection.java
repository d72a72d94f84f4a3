package org.orthant.studies.projection;

import java.util.List;
import java.util.Map;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.population.NetworkStore;

/** Do random weights make modules, and how many (T1 fig. S7)? */
public final class RandomProjection implements Study<ProjectionOptions> {

    /** The study's name. */
    public static final String ID = "projection";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Random projections of noise: how many modules, and are they more than noise",
                "T1 fig. S7",
                "Neurons that weigh random inputs, before any training or recurrence: how many modules do their "
                        + "correlations have for 2, 3, .. 784 inputs, how far is that above what is found among "
                        + "independent neurons, and how do inputs compete for modules?",
                List.of(
                        Reference.TANNER_2023,
                        Reference.TANNER_2024,
                        Reference.YANG_2020,
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.TRAAG_2019,
                        Reference.GOOD_2010,
                        Reference.PHIPSON_2010));
    }

    @Override
    public ProjectionOptions defaults() {
        return ProjectionOptions.defaults();
    }

    @Override
    public UnitResult unit(ProjectionOptions options, int index, NetworkStore networks) {
        return new UnitResult(new ProjectionDraw(options, index).unit(), Map.of());
    }

    @Override
    public Conclusion conclude(ProjectionOptions options, UnitResults units) {
        return new ProjectionConclusion(options, units).conclude();
    }
}
