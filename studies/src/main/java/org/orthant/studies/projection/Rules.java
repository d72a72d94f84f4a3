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

/** Do six rules on two weights say what modules there will be (T1 fig. S4 n-p, S8)? */
public final class Rules implements Study<RulesOptions> {

    /** The study's name. */
    public static final String ID = "rules";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Six rules on two input weights: how near they come to the modules of projected noise",
                "T1 fig. S4 n-p, S8",
                "Two random inputs, neurons parted by six rules on the signs and sizes of their weights: is the "
                        + "modularity that this partition induces near the best there is, and does clustering the "
                        + "cosines of weights agree?",
                List.of(
                        Reference.TANNER_2023,
                        Reference.TANNER_2024,
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.GOOD_2010,
                        Reference.HUBERT_1985,
                        Reference.PHIPSON_2010));
    }

    @Override
    public RulesOptions defaults() {
        return RulesOptions.defaults();
    }

    @Override
    public UnitResult unit(RulesOptions options, int index, NetworkStore networks) {
        return new UnitResult(RulesDraw.of(options, index).unit(options, index), Map.of());
    }

    @Override
    public Conclusion conclude(RulesOptions options, UnitResults units) {
        return new RulesConclusion(options, units).conclude();
    }
}
