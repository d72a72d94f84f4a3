package org.orthant.studies.function;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.modularity.NullReading;

/**
 * Rows that describe the modules of functional connectivity.
 *
 * @param suffix of the rows' ids
 * @param search the one that decides
 */
record ModuleClaims(String suffix, ModuleSearch search) {

    private static final String CLAIM = "FC parts into a few modules";

    /** The modules that decide. */
    Claim count(List<ModularityReading> modules) {
        return counted("modules.count", "number of modules of at least two neurons, " + search.words(), modules);
    }

    /** Modules with the diagonal kept. */
    Claim countDiagonalKept(List<ModularityReading> modules) {
        return counted("modules.count-diagonal-kept", "number of modules, Louvain, diagonal kept", modules);
    }

    /** Modules by the other maximiser, with the diagonal set to 0. */
    Claim countLeiden(List<ModularityReading> modules) {
        return counted("modules.count-leiden", "number of modules, Leiden, diagonal 0", modules);
    }

    private Claim counted(String id, String statistic, List<ModularityReading> modules) {
        return ClaimRules.reported(
                new Wording(id + suffix, CLAIM, statistic, counts(modules)),
                modules.stream().mapToDouble(ModularityReading::modules).toArray());
    }

    /** Such as {@code Modules in networks: 3 in 18, 4 in 2.} */
    private static String counts(List<ModularityReading> modules) {
        return modules.stream()
                .map(ModularityReading::modules)
                .collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " in " + entry.getValue())
                .collect(Collectors.joining(", ", "Modules in networks: ", "."));
    }

    /** The deciding null of each network. */
    Claim againstNull(List<NullReading> nulls) {
        long tested = nulls.stream().filter(NullReading::exists).count();
        long significant = nulls.stream().filter(n -> n.p() < 0.05).count();
        return ClaimRules.reported(
                new Wording(
                        "modules.null" + suffix,
                        "Residual FC is more modular than chance",
                        "z of mean Q* of residual activity against trials shifted per neuron",
                        significant + " of " + tested + " networks with p < 0.05. The null tests residual FC."),
                nulls.stream().mapToDouble(NullReading::z).toArray());
    }
}
