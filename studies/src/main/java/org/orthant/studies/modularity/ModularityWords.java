package org.orthant.studies.modularity;

import java.util.List;
import java.util.Optional;

/** Warnings that go with partitions, the same in every study. */
public final class ModularityWords {

    private ModularityWords() {}

    /** How many neurons are silent, if any; {@code network} names what holds them. */
    public static Optional<String> silentWarning(String network, List<ModularityReading> modules) {
        int least = modules.stream().mapToInt(ModularityReading::silent).min().orElse(0);
        int most = modules.stream().mapToInt(ModularityReading::silent).max().orElse(0);
        return most == 0
                ? Optional.empty()
                : Optional.of(
                        "Silent neurons, which have no module: " + least + " to " + most + " per " + network + ".");
    }

    /** Partitions that are no better than noise, or why there is no null. */
    public static Optional<String> nullWarning(List<NullReading> nulls) {
        long tested = nulls.stream().filter(NullReading::exists).count();
        long noise = nulls.stream().filter(n -> n.exists() && n.p() >= 0.05).count();
        if (tested == 0 && !nulls.isEmpty()) {
            return Optional.of("No null for modularity: " + nulls.getFirst().reason());
        }
        return noise == 0
                ? Optional.empty()
                : Optional.of("In " + noise + " of " + tested + " tested networks the modules of residual FC are no "
                        + "better than noise (p of 0.05 or more).");
    }
}
