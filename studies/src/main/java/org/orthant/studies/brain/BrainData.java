package org.orthant.studies.brain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orthant.formats.Json;
import org.orthant.studies.brain.BrainConfiguration.Function;
import org.orthant.studies.brain.BrainConfiguration.Group;
import org.orthant.studies.brain.BrainConfiguration.Orientation;
import org.orthant.studies.brain.BrainConfiguration.Regions;
import org.orthant.studies.brain.BrainConfiguration.Selection;
import org.orthant.studies.brain.BrainConfiguration.Space;
import org.orthant.studies.brain.BrainConfiguration.Structure;

/** Public data whose files are known by name. */
public enum BrainData {
    /**
     * Group averages of the Human Connectome Project (Lariviere et al. 2021): streamlines from fourteen subcortical
     * structures to the cortex, its resting functional connectivity, five parcellations.
     */
    HUMAN_ENIGMA {
        @Override
        List<BrainConfiguration> brains(String folder) {
            List<BrainConfiguration> brains = new ArrayList<>();
            PARCELLATIONS.forEach((parcellation, regions) -> {
                brains.add(enigma(folder, parcellation, Part.LEFT, regions));
                brains.add(enigma(folder, parcellation, Part.RIGHT, regions));
                brains.add(enigma(folder, parcellation, Part.BOTH, regions));
            });
            return brains;
        }
    },
    /** Connection strengths between 213 regions of the mouse brain from tracers (Oh et al. 2014), right hemisphere. */
    MOUSE_OH2014 {
        @Override
        List<BrainConfiguration> brains(String folder) {
            return List.of(new BrainConfiguration(
                    "isocortex",
                    new Structure(
                            folder + "/W_ipsi.csv",
                            "",
                            Orientation.SOURCES_BY_TARGETS,
                            "",
                            "",
                            Selection.grouped("Isocortex"),
                            Selection.grouped("Thalamus"),
                            List.of(new Group("Cerebellum", List.of("Cerebellar Cortex", "Cerebellar Nuclei")))),
                    Function.none(),
                    new Regions(folder + "/regions213.csv", "acronym", "major_region", "", "", List.of(), List.of()),
                    new Space(List.of())));
        }
    };

    /** File suffixes of the parcellations, finest first, and their numbers of regions. */
    private static final Map<String, Integer> PARCELLATIONS = new LinkedHashMap<>();

    static {
        PARCELLATIONS.put("schaefer_400", 400);
        PARCELLATIONS.put("schaefer_300", 300);
        PARCELLATIONS.put("schaefer_200", 200);
        PARCELLATIONS.put("schaefer_100", 100);
        PARCELLATIONS.put("aparc", 68);
    }

    private static final List<String> STRUCTURES =
            List.of("accumbens", "amygdala", "caudate", "hippocampus", "pallidum", "putamen", "thalamus");
    private static final List<String> ABBREVIATIONS = List.of("accumb", "amyg", "caud", "hippo", "pal", "put", "thal");

    /** What is looked at. */
    private enum Part {
        LEFT,
        RIGHT,
        BOTH
    }

    /** What the command line calls it. */
    String id() {
        return Json.name(this);
    }

    /** Every brain in {@code folder}, the ones that decide first. */
    abstract List<BrainConfiguration> brains(String folder);

    private static BrainConfiguration enigma(String folder, String parcellation, Part part, int regions) {
        boolean below = Files.isDirectory(Path.of(folder, "hcp_connectivity"));
        String matrices = folder + (below ? "/hcp_connectivity/" : "/");
        String geometry = folder + "/derived_geometry/";
        boolean placed = Files.isDirectory(Path.of(geometry));
        String suffix = parcellation.equals("aparc") ? "" : "_" + parcellation;
        int first = part == Part.RIGHT ? regions / 2 : 0;
        int end = part == Part.LEFT ? regions / 2 : regions;
        List<Group> groups = new ArrayList<>();
        for (int k = 0; k < STRUCTURES.size(); k++) {
            groups.add(new Group(STRUCTURES.get(k), List.of("L" + ABBREVIATIONS.get(k), "R" + ABBREVIATIONS.get(k))));
        }
        List<String> distances = new ArrayList<>();
        if (part != Part.RIGHT) {
            distances.add(geometry + "geodesic_" + parcellation + "_LH.csv");
        }
        if (part != Part.LEFT) {
            distances.add(geometry + "geodesic_" + parcellation + "_RH.csv");
        }
        return new BrainConfiguration(
                parcellation.replace('_', '-') + "-" + part.name().toLowerCase(Locale.ROOT),
                new Structure(
                        matrices + "strucMatrix_sctx" + suffix + ".csv",
                        "",
                        Orientation.SOURCES_BY_TARGETS,
                        matrices + "strucLabels_ctx" + suffix + ".csv",
                        matrices + "strucLabels_sctx" + suffix + ".csv",
                        Selection.range(first, end),
                        Selection.grouped("thalamus"),
                        groups),
                new Function(
                        matrices + "funcMatrix_ctx" + suffix + ".csv",
                        "",
                        "",
                        matrices + "funcLabels_ctx" + suffix + ".csv"),
                !placed
                        ? Regions.none()
                        : new Regions(
                                geometry + "centroids_" + parcellation + ".csv",
                                "label",
                                "",
                                parcellation.equals("aparc") ? "" : "yeo7",
                                "hemi",
                                List.of("x_mm", "y_mm", "z_mm"),
                                List.of()),
                new Space(placed ? distances : List.of()));
    }
}
