package org.orthant.studies.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orthant.community.PartitionResult;
import org.orthant.connectivity.Diagonal;
import org.orthant.math.RandomStreams;
import org.orthant.projection.InputCovariance;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.population.NetworkStore;

/** Which asymmetries of input weights make modules: signs, sizes, or both (T1 fig. S4 a-m, S5)? */
public final class Generative implements Study<GenerativeOptions> {

    /** The study's name. */
    public static final String ID = "generative";

    /** The models of the study. */
    static final List<ModelKind> MODELS = List.of(ModelKind.SIGN, ModelKind.DIFFERENCE, ModelKind.SIGN_DIFFERENCE);

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Generative models of input weights: which asymmetries make modules",
                "T1 fig. S4, S5",
                "Neurons that only weigh two inputs of noise: how modular do their correlations become when weights "
                        + "differ in sign, in size, or in both, and what do the modules tell of each input?",
                List.of(
                        Reference.TANNER_2023,
                        Reference.TANNER_2024,
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.GOOD_2010));
    }

    @Override
    public GenerativeOptions defaults() {
        return GenerativeOptions.defaults();
    }

    @Override
    public UnitResult unit(GenerativeOptions options, int index, NetworkStore networks) {
        RandomStreams repetition = NoiseOptions.repetition(options.seed(), index);
        GenerativeUnit unit = new GenerativeUnit(
                points(options, ModelKind.SIGN, repetition),
                points(options, ModelKind.DIFFERENCE, repetition),
                points(options, ModelKind.SIGN_DIFFERENCE, repetition));
        return new UnitResult(unit, Map.of());
    }

    private static List<GenerativeUnit.Point> points(
            GenerativeOptions options, ModelKind kind, RandomStreams repetition) {
        double[] settings = options.settings(kind);
        List<GenerativeUnit.Point> points = new ArrayList<>();
        for (int k = 0; k < settings.length; k++) {
            RandomStreams streams = kind.point(repetition, k);
            points.add(point(options.noise(), kind, settings[k], streams));
        }
        return points;
    }

    private static GenerativeUnit.Point point(
            NoiseOptions noise, ModelKind kind, double setting, RandomStreams streams) {
        Projection projection = Projection.draw(kind, setting, noise, streams);
        PartitionResult zero = projection.modules(noise, Diagonal.ZERO, streams);
        PartitionResult kept = projection.modules(noise, Diagonal.KEEP, streams);
        return new GenerativeUnit.Point(
                setting,
                found(zero, kind.knownQuality(projection.weights(), setting, Diagonal.ZERO)),
                found(kept, kind.knownQuality(projection.weights(), setting, Diagonal.KEEP)),
                projection
                        .inputs()
                        .moduleInputs(projection.weights(), zero.best())
                        .uniqueness(),
                InputCovariance.white(2)
                        .moduleInputs(projection.weights(), zero.best())
                        .uniqueness());
    }

    private static GenerativeUnit.Found found(PartitionResult result, double known) {
        return new GenerativeUnit.Found(
                result.quality(), result.best().moduleCount(), result.best().singletonCount(), known);
    }

    @Override
    public Conclusion conclude(GenerativeOptions options, UnitResults units) {
        return new GenerativeConclusion(options, units).conclude();
    }
}
