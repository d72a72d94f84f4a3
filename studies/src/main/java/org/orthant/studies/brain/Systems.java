package org.orthant.studies.brain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.orthant.formats.InputException;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.population.NetworkStore;

/** Is the similarity of thalamic input concentrated within functional systems (T1 fig. S12)? */
public final class Systems implements Study<BrainOptions> {

    /** The study's name. */
    public static final String ID = "systems";

    @Override
    public StudyDescription description() {
        List<Reference> references = new ArrayList<>(BrainStudy.METHODS);
        references.add(Reference.YEO_2011);
        references.add(Reference.LARIVIERE_2021);
        return new StudyDescription(
                ID,
                "Similarity of thalamic input within and between functional systems",
                "T1 fig. S12",
                "Two regions of one functional system: is their input more alike than that of two regions of different "
                        + "systems, in each of the seven, beyond what nearness makes alike? And is it most so in the visual "
                        + "and the somatomotor system?",
                references);
    }

    @Override
    public BrainOptions defaults() {
        return BrainOptions.of(BrainData.HUMAN_ENIGMA, "schaefer", "schaefer-400-left", "schaefer-400-right");
    }

    @Override
    public List<Path> inputs(BrainOptions options) {
        return options.files();
    }

    @Override
    public BrainOptions withInputs(BrainOptions options, UnaryOperator<Path> moved) {
        return options.withFiles(moved);
    }

    @Override
    public UnitResult unit(BrainOptions options, int index, NetworkStore networks) {
        BrainConfiguration configuration = options.configuration(index);
        Brain brain = BrainLoader.load(configuration);
        if (brain.systems().isEmpty()) {
            throw new InputException(
                    configuration.regions().file().isEmpty()
                            ? configuration.structure().file()
                            : configuration.regions().file(),
                    "expected functional systems of the targets (brain.regions.systemColumn), found none");
        }
        RandomStreams streams = new RandomStreams(options.seed()).derive(Purpose.REPETITION, index);
        SystemsAnalysis analysis = new SystemsAnalysis(brain, options.analysis(), streams);
        List<SystemsUnit.SetSystems> readings = new ArrayList<>();
        for (int k = 0; k < brain.sets().size(); k++) {
            if (k == 0 || brain.sets().get(k).name().equals(BrainLoader.ALL)) {
                readings.add(analysis.read(brain.sets().get(k), k));
            }
        }
        return new UnitResult(new SystemsUnit(brain.name(), readings), Map.of());
    }

    @Override
    public Conclusion conclude(BrainOptions options, UnitResults units) {
        return new SystemsConclusion(options, units).conclude();
    }
}
