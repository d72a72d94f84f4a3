package org.orthant.studies.projection;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.population.NetworkStore;

/** Can modules of projected noise be read off the weights, and for how many inputs (T1 fig. 2, T2 fig. 2)? */
public final class Orthants implements Study<OrthantsOptions> {

    /** The study's name. */
    public static final String ID = "orthants";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Orthants, Hamming and cosine similarity of weights against the modules of projected noise",
                "T1 fig. 2, T2 fig. 2",
                "Neurons that weigh M random inputs: does the orthant of a neuron's weights (quadrant, octant, ..) tell "
                        + "its module, do the Hamming and the cosine similarity of weights, and does cosine similarity "
                        + "predict the correlations themselves?",
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
    public OrthantsOptions defaults() {
        return OrthantsOptions.defaults();
    }

    @Override
    public UnitResult unit(OrthantsOptions options, int index, NetworkStore networks) {
        OrthantsUnit unit = new OrthantsUnit(
                IntStream.rangeClosed(1, options.mostInputs())
                        .mapToObj(inputs -> new OrthantsDraw(options, index, inputs).point())
                        .toList(),
                options.blockInputs().stream()
                        .map(inputs -> new OrthantsDraw(options, index, inputs).block())
                        .toList());
        return new UnitResult(unit, Map.of());
    }

    @Override
    public Conclusion conclude(OrthantsOptions options, UnitResults units) {
        return new OrthantsConclusion(options, units).conclude();
    }
}
