package org.orthant.studies.projection;

import java.util.stream.IntStream;
import org.orthant.community.Louvain;
import org.orthant.community.PartitionResult;
import org.orthant.community.Restarts;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.nullmodel.NullKind;
import org.orthant.projection.ModuleInputs;
import org.orthant.projection.WinnerCompetition;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.projection.ProjectionUnit.Detail;
import org.orthant.studies.projection.ProjectionUnit.Floor;
import org.orthant.studies.projection.ProjectionUnit.Point;
import org.orthant.studies.projection.ProjectionUnit.Untrained;
import org.orthant.task.Trials;

/** What one repetition of {@code projection} draws and finds. */
final class ProjectionDraw {

    private final ProjectionOptions options;
    private final int index;
    private final RandomStreams repetition;

    ProjectionDraw(ProjectionOptions options, int index) {
        this.options = options;
        this.index = index;
        this.repetition = NoiseOptions.repetition(options.seed(), index);
    }

    ProjectionUnit unit() {
        return new ProjectionUnit(
                options.inputs().stream().map(this::point).toList(),
                ProjectionOptions.DetailOptions.INPUTS.stream()
                        .map(this::detail)
                        .toList(),
                IntStream.range(0, options.floorDraws()).mapToObj(this::floor).toList(),
                untrained());
    }

    private RandomStreams streams(int inputs) {
        return ModelKind.RANDOM.point(repetition, inputs);
    }

    /** Noise through the weights of so many inputs. */
    Projection projection(int inputs) {
        return Projection.draw(ModelKind.RANDOM, inputs, options.noise(), streams(inputs));
    }

    private Point point(int inputs) {
        Projection projection = projection(inputs);
        PartitionResult found = projection.modules(options.noise(), Diagonal.ZERO, streams(inputs));
        ModuleInputs relations = projection.inputs().moduleInputs(projection.weights(), found.best());
        WinnerCompetition competition = WinnerCompetition.of(projection.weights());
        return new Point(
                inputs,
                found.quality(),
                found.best().moduleCount(),
                found.best().singletonCount(),
                meanQuality(projection.connectivity(), streams(inputs)),
                competition.losers(),
                relations.meanStrength(competition.ofModules(found.best())),
                relations.uniqueness());
    }

    /** The statistic of nulls: mean Q* of a few restarts. */
    private double meanQuality(SimilarityMatrix fc, RandomStreams streams) {
        return new Restarts(new Louvain(), options.floorRestarts())
                .meanQuality(
                        options.noise().quality().terms(fc.withDiagonal(Diagonal.ZERO)),
                        streams.derive(Purpose.SURROGATE_RESTART, 0));
    }

    /** A draw in detail. */
    Detail detail(int inputs) {
        ModuleSearch search =
                new ModuleSearch(options.detail().restarts(), options.noise().gamma());
        SimilarityMatrix fc = projection(inputs).connectivity();
        return new Detail(
                inputs,
                search.read(fc, Diagonal.ZERO, streams(inputs)),
                search.read(fc, Diagonal.KEEP, streams(inputs)),
                search.readWithLeiden(fc, streams(inputs)));
    }

    /** Neurons that have an input of their own each. */
    private Floor floor(int draw) {
        int n = options.noise().neurons();
        double[] own = new double[n * n];
        for (int i = 0; i < n; i++) {
            own[i * n + i] = 1;
        }
        RandomStreams streams = repetition.derive(Purpose.SURROGATE, draw);
        Projection noise = Projection.of(DoubleMatrix.adopt(n, n, own), options.noise(), streams);
        return new Floor(
                meanQuality(noise.connectivity(), streams),
                noise.modules(options.noise(), Diagonal.ZERO, streams).best().moduleCount());
    }

    private Untrained untrained() {
        UntrainedOptions settings = options.untrained();
        NetworkRecipe recipe = settings.recipe(options.seed(), index);
        Ctrnn network = recipe.untrained();
        Trials trials = Trials.draw(recipe.task(), settings.trials(), recipe.streams(), Purpose.ANALYSIS_TRIALS);
        Matrix weights = network.inputWeights();
        SimilarityMatrix noise =
                Projection.of(weights, options.noise(), recipe.streams()).connectivity();
        Sequence before = network.projectInputs(trials.observations());
        Sequence after = network.run(trials.observations()).states();
        return new Untrained(
                modules(noise, recipe),
                meanQuality(noise, recipe.streams()),
                modules(FunctionalConnectivity.of(before), recipe),
                test(before, recipe),
                modules(FunctionalConnectivity.of(after), recipe),
                test(after, recipe));
    }

    private ModularityReading modules(SimilarityMatrix fc, NetworkRecipe recipe) {
        return search().read(fc, Diagonal.ZERO, recipe.streams());
    }

    private ModuleSearch search() {
        return new ModuleSearch(options.noise().restarts(), options.noise().gamma());
    }

    private NullReading test(Sequence states, NetworkRecipe recipe) {
        UntrainedOptions settings = options.untrained();
        if (index >= settings.nullNetworks()) {
            return NullReading.none(
                    NullKind.TRIAL_SHIFT, "nulls run on the first " + settings.nullNetworks() + " networks");
        }
        return search().test(
                        states,
                        new ModuleSearch.NullSettings(settings.nullDraws(), options.floorRestarts(), true),
                        recipe.streams());
    }
}
