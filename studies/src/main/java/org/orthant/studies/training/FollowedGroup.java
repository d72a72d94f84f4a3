package org.orthant.studies.training;

import java.util.List;
import java.util.function.Function;
import org.orthant.studies.training.AcrossTrainingUnit.Series;

/**
 * Networks of one kind that were followed across training.
 *
 * @param suffix of names of claims and figures; empty for recurrent networks
 * @param kind in words, such as {@code feed-forward, backpropagation}; empty for recurrent networks
 * @param accuracy what accuracy is called
 * @param schedule when they were kept
 * @param networks those whose activity stayed finite, or all
 */
record FollowedGroup(
        String suffix, String kind, String accuracy, Schedule schedule, List<? extends Followed> networks) {

    /** Copies the list. */
    FollowedGroup {
        networks = List.copyOf(networks);
    }

    /** {@code words} with the kind behind it. */
    String named(String words) {
        return kind.isEmpty() ? words : words + " (" + kind + ")";
    }

    /** The same with those networks alone whose activity stayed finite. */
    FollowedGroup finite() {
        return new FollowedGroup(
                suffix,
                kind,
                accuracy,
                schedule,
                networks.stream()
                        .filter(network -> !network.trained().diverged())
                        .toList());
    }

    /** What the named series of each network says of the claims. */
    List<AcrossTrainingStatistics> statistics(Function<Followed, Series> series) {
        return networks.stream()
                .map(network -> AcrossTrainingStatistics.of(schedule, network, series.apply(network)))
                .toList();
    }
}
