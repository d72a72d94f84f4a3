package org.orthant.studies.digits;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.images.ImageData;
import org.orthant.studies.images.ImageRecipe;
import org.orthant.studies.images.ImageSource;
import org.orthant.studies.population.NetworkStore;

/** Do input weights have more similar modules under masks of one digit than of different digits (T1 fig. S14)? */
public final class Masks implements Study<MasksOptions> {

    /** The study's name. */
    public static final String ID = "masks";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Masks of digits: modules of input weights, restricted to the pixels of a digit",
                "T1 fig. S14",
                "The pixels that most images of a digit share pick out a part of each hidden unit's input weights. Are the "
                        + "modules of these parts more alike for two samples of the same digit than for different digits, "
                        + "and does training make them so?",
                List.of(
                        Reference.TANNER_2023,
                        Reference.LECUN_1998,
                        Reference.KINGMA_2015,
                        Reference.ROSENBAUM_2021,
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.GOOD_2010,
                        Reference.HUBERT_1985,
                        Reference.MANTEL_1967,
                        Reference.PHIPSON_2010));
    }

    @Override
    public MasksOptions defaults() {
        return MasksOptions.defaults();
    }

    @Override
    public List<Path> inputs(MasksOptions options) {
        return ImageSource.files(options.data());
    }

    @Override
    public MasksOptions withInputs(MasksOptions options, UnaryOperator<Path> moved) {
        return options.withData(ImageSource.moved(options.data(), moved));
    }

    @Override
    public UnitResult unit(MasksOptions options, int index, NetworkStore networks) {
        ImageData data = ImageSource.load(options.data());
        ImageRecipe recipe = options.recipe(index);
        return new MasksNetwork(options.analysis(), recipe, data).result(recipe.train(data, List.of()));
    }

    @Override
    public Conclusion conclude(MasksOptions options, UnitResults units) {
        return new MasksConclusion(options, units).conclude();
    }
}
