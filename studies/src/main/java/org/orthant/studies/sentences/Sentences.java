package org.orthant.studies.sentences;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.population.NetworkStore;

/** Do sentences with the same subject, or of the same form, have similar modules in GPT-2 (T1 fig. S3)? */
public final class Sentences implements Study<SentencesOptions> {

    /** The study's name. */
    public static final String ID = "sentences";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Sentences in GPT-2: modules by subject and by form, layer by layer",
                "T1 fig. S3",
                "GPT-2 reads three sentences about each of three subjects. Are the modules of its units, found in their "
                        + "correlations over the tokens of one sentence, more alike between sentences with the same subject, "
                        + "or of the same form, than between sentences that share neither?",
                List.of(
                        Reference.TANNER_2023,
                        Reference.RADFORD_2019,
                        Reference.SENNRICH_2016,
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.GOOD_2010,
                        Reference.HUBERT_1985,
                        Reference.ARVESEN_1969,
                        Reference.PHIPSON_2010));
    }

    @Override
    public SentencesOptions defaults() {
        return SentencesOptions.defaults();
    }

    @Override
    public List<Path> inputs(SentencesOptions options) {
        return SentenceModel.inputs(options);
    }

    @Override
    public SentencesOptions withInputs(SentencesOptions options, UnaryOperator<Path> moved) {
        return options.withModel(moved(options.model(), moved), moved(options.vocabulary(), moved));
    }

    private static String moved(String folder, UnaryOperator<Path> moved) {
        return folder.isBlank() ? folder : moved.apply(Path.of(folder)).toString();
    }

    @Override
    public UnitResult unit(SentencesOptions options, int index, NetworkStore networks) {
        try (SentenceModel model = new SentenceModel(options)) {
            return new SentencesNetwork(options, model, index).result();
        }
    }

    @Override
    public Conclusion conclude(SentencesOptions options, UnitResults units) {
        return new SentencesConclusion(options, units).conclude();
    }
}
