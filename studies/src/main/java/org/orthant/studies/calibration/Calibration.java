package org.orthant.studies.calibration;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orthant.math.RandomStreams;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.population.NetworkStore;

/** Are the program's tests honest? A unit is one data set of each kind, on which the answer is known. */
public final class Calibration implements Study<CalibrationOptions> {

    /** The study's name. */
    public static final String ID = "calibration";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Calibration of tests, intervals and rules: noise must pass for noise, effects for effects",
                "the program's own check",
                "Maximising modularity finds modules in noise, so every quality comes with a p. Is that p uniform where "
                        + "there are no modules, whether the noise is white or autocorrelated, and small where there "
                        + "are? And do the other tests, intervals and rules of the scorecards keep their word on data of "
                        + "known structure?",
                List.of(
                        Reference.GUIMERA_2004,
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.PHIPSON_2010,
                        Reference.STEPHENS_1970,
                        Reference.CLOPPER_1934));
    }

    @Override
    public CalibrationOptions defaults() {
        return CalibrationOptions.defaults();
    }

    @Override
    public UnitResult unit(CalibrationOptions options, int index, NetworkStore networks) {
        RandomStreams streams = new RandomStreams(options.seed());
        SortedMap<String, NullReading> readings = new TreeMap<>();
        for (Trial trial : SeriesTrial.all(options)) {
            if (index < trial.count(options.units())) {
                readings.put(trial.id(), trial.run(streams, index));
            }
        }
        return new UnitResult(new CalibrationUnit(readings, Checks.outcomes(options, streams, index)), Map.of());
    }

    @Override
    public Conclusion conclude(CalibrationOptions options, UnitResults units) {
        return new CalibrationConclusion(options, units).conclude();
    }
}
