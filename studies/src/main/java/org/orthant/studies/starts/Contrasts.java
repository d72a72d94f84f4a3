package org.orthant.studies.starts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.studies.population.StartingWeights;

/** Every comparison by every measure, over the networks that count. */
final class Contrasts {

    private final Map<StartingWeights, List<StartedNetwork>> networks;
    private final List<Contrast> all = new ArrayList<>();

    Contrasts(Map<StartingWeights, List<StartedNetwork>> networks, Contrast.Draws draws) {
        this.networks = networks;
        for (Comparison comparison : Comparison.values()) {
            for (PairMeasure measure : PairMeasure.values()) {
                all.add(Contrast.of(comparison, measure, of(comparison.design()), of(comparison.apart()), draws));
            }
        }
    }

    private List<StartedNetwork> of(StartingWeights design) {
        return networks.getOrDefault(design, List.of());
    }

    /** One comparison by one measure. */
    Contrast get(Comparison comparison, PairMeasure measure) {
        return all.stream()
                .filter(c -> c.comparison() == comparison && c.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    /** All of them, comparison after comparison. */
    List<Contrast> all() {
        return List.copyOf(all);
    }

    /** The fewest neurons that two networks of a group, or of the group it is compared with, have active in common. */
    int fewestNeurons(Comparison comparison) {
        return Math.min(fewest(of(comparison.design())), fewest(of(comparison.apart())));
    }

    private static int fewest(List<StartedNetwork> group) {
        return IntStream.range(0, group.size())
                .boxed()
                .flatMapToInt(i -> IntStream.range(i + 1, group.size())
                        .map(j -> group.get(i).activeInBoth(group.get(j)).length))
                .min()
                .orElse(0);
    }
}
