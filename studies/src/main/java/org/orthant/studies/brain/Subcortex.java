package org.orthant.studies.brain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.population.NetworkStore;

/** Does the thalamus predict cortical connectivity better than other parts of the brain (T1 fig. S15)? */
public final class Subcortex implements Study<BrainOptions> {

    /** The study's name. */
    public static final String ID = "subcortex";

    @Override
    public StudyDescription description() {
        List<Reference> references = new ArrayList<>(BrainStudy.METHODS);
        references.add(Reference.OH_2014);
        references.add(Reference.LARIVIERE_2021);
        return new StudyDescription(
                ID,
                "Sources of input to the cortex compared: does the thalamus predict connectivity best?",
                "T1 fig. S15",
                "The similarity of input from each part of the brain is held against the functional connectivity of the "
                        + "cortex. Is the thalamus first, also with equal numbers of sources and with distance taken out?",
                references);
    }

    @Override
    public BrainOptions defaults() {
        return BrainOptions.of(BrainData.HUMAN_ENIGMA, "", "schaefer-400-left", "schaefer-400-right");
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
        Brain brain = BrainLoader.load(options.configuration(index));
        RandomStreams streams = new RandomStreams(options.seed()).derive(Purpose.REPETITION, index);
        BrainAnalysis analysis = new BrainAnalysis(brain, options.analysis(), streams);
        List<Brain.SourceSet> sets = brain.sets().stream()
                .filter(set -> !set.name().equals(BrainLoader.ALL))
                .toList();
        SortedMap<String, Matrix> arrays = new TreeMap<>();
        List<SetReading> readings = new ArrayList<>();
        for (int k = 0; k < sets.size(); k++) {
            readings.add(analysis.read(sets.get(k), k, new TreeMap<>()));
        }
        List<SubcortexUnit.Comparison> comparisons = brain.connectivity()
                .get()
                .map(fc -> new SourceComparison(
                                brain, analysis, fc, options.analysis(), streams.derive(Purpose.REPETITION, -1))
                        .compare(sets))
                .orElse(List.of());
        return new UnitResult(new SubcortexUnit(brain.name(), readings, comparisons), arrays);
    }

    @Override
    public Conclusion conclude(BrainOptions options, UnitResults units) {
        return new SubcortexConclusion(options, units).conclude();
    }
}
