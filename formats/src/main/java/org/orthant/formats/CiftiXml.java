package org.orthant.formats;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringTokenizer;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the XML of a CIFTI-2 file: what its rows and columns are (CIFTI-2 specification, 2014). */
final class CiftiXml implements SafeXml.Handler {

    private static final int VOXEL = 3;

    private final String source;
    private final Map<Integer, Draft> drafts = new HashMap<>();

    /** The map being read, and under which dimensions it will stand; before the first it stands under none. */
    private Draft draft;

    private CiftiXml(String source) {
        this.source = source;
        this.draft = new Draft("");
    }

    /** What is known of a side until all of it is read. */
    private static final class Draft {

        private final String type;
        private final List<String> names = new ArrayList<>();
        private final List<CiftiAxis.BrainModel> models = new ArrayList<>();
        private final List<SortedMap<Integer, String>> labels = new ArrayList<>();
        private int points;
        private CiftiAxis.@Nullable BrainModel model;
        private @Nullable Integer key;

        Draft(String type) {
            this.type = type;
        }
    }

    /**
     * The sides of a matrix of {@code columns} (dimension 0, which runs along a row) and {@code rows} (dimension 1).
     *
     * @return columns, then rows
     * @throws InputException if the XML says nothing of a side, or something that doesn't fit its length
     */
    static List<CiftiAxis> parse(String source, InputStream xml, int columns, int rows) {
        CiftiXml reader = new CiftiXml(source);
        SafeXml.parse(source, xml, reader);
        return List.of(reader.axis(0, columns), reader.axis(1, rows));
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        switch (name) {
            case "MatrixIndicesMap" -> begin(attributes);
            case "BrainModel" -> {
                String structure = CiftiAxis.plain(attributes.get("BrainStructure"));
                draft.model = new CiftiAxis.BrainModel(
                        structure, number(attributes.get("IndexOffset")), number(attributes.get("IndexCount")));
            }
            case "LabelTable" -> draft.labels.add(new TreeMap<>());
            case "Parcel" -> draft.names.add(attributes.get("Name"));
            case "Label" -> draft.key = number(attributes.get("Key"));
            default -> {
                // Transformations, volumes and metadata aren't needed.
            }
        }
    }

    private void begin(SafeXml.Attributes attributes) {
        draft = new Draft(attributes.get("IndicesMapToDataType").replaceFirst("^CIFTI_INDEX_TYPE_", ""));
        if (draft.type.equals("SERIES")) {
            draft.points = number(attributes.get("NumberOfSeriesPoints"));
        }
        for (String dimension : attributes.get("AppliesToMatrixDimension").split(",", -1)) {
            if (drafts.put(number(dimension.strip()), draft) != null) {
                throw new InputException(source, "describes dimension " + dimension + " twice");
            }
        }
    }

    @Override
    public void end(String name, String text) {
        switch (name) {
            case "VertexIndices" -> indices(text, 1);
            case "VoxelIndicesIJK" -> indices(text, VOXEL);
            case "BrainModel" -> endModel();
            case "MapName" -> draft.names.add(text.strip());
            case "Label" -> {
                if (draft.key != null && !draft.labels.isEmpty()) {
                    draft.labels.getLast().put(draft.key, text.strip());
                }
            }
            default -> {
                // As above.
            }
        }
    }

    /** Vertices or voxels of the brain model at hand; those of a parcel are not needed. */
    private void indices(String text, int each) {
        CiftiAxis.BrainModel model = draft.model;
        if (model == null) {
            return;
        }
        StringTokenizer words = new StringTokenizer(text);
        if (words.countTokens() != (long) each * model.count()) {
            throw new InputException(
                    source,
                    "brain model " + Quoted.printable(model.structure()) + ": expected " + model.count()
                            + " vertices or voxels, found " + words.countTokens() / each);
        }
        while (words.hasMoreTokens()) {
            StringBuilder line = new StringBuilder(model.structure());
            for (int k = 0; k < each; k++) {
                line.append(' ').append(number(words.nextToken()));
            }
            draft.names.add(line.toString());
        }
    }

    private void endModel() {
        CiftiAxis.BrainModel model = draft.model;
        if (model == null) {
            return;
        }
        int expected = draft.models.isEmpty()
                ? 0
                : draft.models.getLast().offset() + draft.models.getLast().count();
        if (model.offset() != expected || draft.names.size() != expected + (long) model.count()) {
            throw new InputException(
                    source,
                    "brain model " + Quoted.printable(model.structure()) + ": expected " + model.count()
                            + " lines from " + expected + ", found " + (draft.names.size() - expected) + " from "
                            + model.offset());
        }
        draft.models.add(model);
        draft.model = null;
    }

    private int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new InputException(
                    source, "expected a whole number in its XML, found '" + Quoted.printable(word) + "'", e);
        }
    }

    private CiftiAxis axis(int dimension, int size) {
        Draft found = drafts.get(dimension);
        if (found == null) {
            throw new InputException(source, "its XML doesn't describe dimension " + dimension);
        }
        Axis.Kind kind = switch (found.type) {
            case "BRAIN_MODELS", "PARCELS" -> Axis.Kind.NODES;
            case "SERIES" -> Axis.Kind.STEPS;
            case "SCALARS", "LABELS" -> Axis.Kind.MAPS;
            default ->
                throw new InputException(
                        source, "dimension " + dimension + " is of an unknown type " + Quoted.printable(found.type));
        };
        int described = kind == Axis.Kind.STEPS ? found.points : found.names.size();
        if (described != size) {
            throw new InputException(
                    source,
                    "dimension " + dimension + ": expected " + size + " lines by its header, found " + described
                            + " in its XML");
        }
        boolean labelled = found.type.equals("LABELS");
        if (labelled && found.labels.size() != size) {
            throw new InputException(
                    source, "expected a LabelTable for each of " + size + " maps, found " + found.labels.size());
        }
        return new CiftiAxis(new Axis(kind, size, found.names), found.models, labelled ? found.labels : List.of());
    }
}
