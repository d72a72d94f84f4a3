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

/** Does the similarity of thalamic input predict the modules of the cortex (T1 fig. 3 f-o, T2 fig. 4 f-o)? */
public final class BrainStudy implements Study<BrainOptions> {

    /** Works that all studies of brains use. */
    static final List<Reference> METHODS = List.of(
            Reference.TANNER_2023,
            Reference.TANNER_2024,
            Reference.RUBINOV_2011,
            Reference.BLONDEL_2008,
            Reference.BURT_2020,
            Reference.ALEXANDER_BLOCH_2018,
            Reference.MANTEL_1967,
            Reference.ARVESEN_1969,
            Reference.PHIPSON_2010);

    private final String id;
    private final String title;
    private final BrainOptions defaults;
    private final Reference data;

    private BrainStudy(String id, String title, BrainOptions defaults, Reference data) {
        this.id = id;
        this.title = title;
        this.defaults = defaults;
        this.data = data;
    }

    /** Study {@code mouse}. */
    public static BrainStudy mouse() {
        return new BrainStudy(
                "mouse",
                "Mouse: thalamic input and the modules of the isocortex",
                BrainOptions.of(BrainData.MOUSE_OH2014, ""),
                Reference.OH_2014);
    }

    /** Study {@code human}: the finest parcellation decides, each hemisphere by itself. */
    public static BrainStudy human() {
        return new BrainStudy(
                "human",
                "Human: thalamic input and the modules of the cortex",
                BrainOptions.of(BrainData.HUMAN_ENIGMA, "", "schaefer-400-left", "schaefer-400-right"),
                Reference.LARIVIERE_2021);
    }

    @Override
    public StudyDescription description() {
        List<Reference> references = new ArrayList<>(METHODS);
        references.add(data);
        return new StudyDescription(
                id,
                title,
                "T1 fig. 3 f-o, T2 fig. 4 f-o",
                "Regions of the cortex whose thalamic input is alike: do they work together? Modules of the similarity of "
                        + "input are laid on functional connectivity and held against modules that lie together in space "
                        + "as well, and against distance alone.",
                references);
    }

    @Override
    public BrainOptions defaults() {
        return defaults;
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
        SortedMap<String, Matrix> arrays = new TreeMap<>();
        List<SetReading> readings = new ArrayList<>();
        for (int k = 0; k < brain.sets().size(); k++) {
            if (k == 0 || brain.sets().get(k).name().equals(BrainLoader.ALL)) {
                readings.add(analysis.read(brain.sets().get(k), k, arrays));
            }
        }
        Matrix coordinates = brain.space().coordinates();
        boolean hasMap = coordinates != null && brain.targets().size() <= BrainAnalysis.MOST_STORED;
        if (coordinates != null && hasMap) {
            arrays.put("coordinates", coordinates);
        }
        boolean axial = brain.space().right().stream().distinct().count() > 1;
        int count = brain.targets().size();
        List<String> names = count <= BrainAnalysis.MOST_STORED ? brain.targets() : List.of();
        return new UnitResult(new BrainUnit(brain.name(), count, names, hasMap, axial, readings), arrays);
    }

    @Override
    public Conclusion conclude(BrainOptions options, UnitResults units) {
        return new BrainConclusion(options, units).conclude();
    }
}
