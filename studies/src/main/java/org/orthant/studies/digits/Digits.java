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

/** Do images of one digit give a feed-forward network more similar modules than images of different digits (T1 fig. S2)? */
public final class Digits implements Study<DigitsOptions> {

    /** The study's name. */
    public static final String ID = "digits";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Handwritten digits: modules of a feed-forward network, digit by digit",
                "T1 fig. S2",
                "A feed-forward network learns to recognise handwritten digits. Are the modules of its hidden units more "
                        + "alike between sets of images of the same digit than of different digits, and which different "
                        + "digits are closest?",
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
                        Reference.PHIPSON_2010,
                        Reference.CLOPPER_1934));
    }

    @Override
    public DigitsOptions defaults() {
        return DigitsOptions.defaults();
    }

    @Override
    public List<Path> inputs(DigitsOptions options) {
        return ImageSource.files(options.data());
    }

    @Override
    public DigitsOptions withInputs(DigitsOptions options, UnaryOperator<Path> moved) {
        return options.withData(ImageSource.moved(options.data(), moved));
    }

    @Override
    public UnitResult unit(DigitsOptions options, int index, NetworkStore networks) {
        ImageData data = ImageSource.load(options.data());
        ImageRecipe recipe = options.recipe(index);
        return new DigitsNetwork(options.analysis(), recipe, data).result(recipe.train(data, List.of()));
    }

    @Override
    public Conclusion conclude(DigitsOptions options, UnitResults units) {
        return new DigitsConclusion(options, units).conclude();
    }
}
