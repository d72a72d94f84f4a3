package org.orthant.studies.sweep;

import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orthant.stats.Interval;
import org.orthant.studies.Claim;
import org.orthant.studies.Verdict;

/**
 * One judged claim in all worlds.
 *
 * @param id of the claim
 * @param rows its row of each world's scorecard, null where that has none
 */
record ClaimAcross(String id, List<@Nullable Claim> rows) {

    /** How many worlds have this verdict. */
    long count(Verdict verdict) {
        return rows.stream()
                .filter(row -> row != null && row.verdict() == verdict)
                .count();
    }

    /** How many worlds have this claim. */
    int worlds() {
        return (int) rows.stream().filter(Objects::nonNull).count();
    }

    /** How many worlds have the verdict of the first. */
    long asInFirst() {
        Claim first = rows.getFirst();
        return first == null ? 0 : count(first.verdict());
    }

    /** The claim's words. */
    Claim words() {
        return rows.stream().filter(Objects::nonNull).findFirst().orElseThrow();
    }

    /** A row of the sweep's scorecard. */
    Claim row(List<String> worlds) {
        Claim words = words();
        return new Claim(
                id,
                words.claim(),
                "share of worlds in which it is reproduced",
                Interval.without((double) count(Verdict.REPRODUCED) / worlds(), worlds()),
                "none: a description; each world's own verdict follows the rule: " + words.rule(),
                Verdict.REPORTED,
                null,
                note(worlds));
    }

    /** Such as {@code reproduced in 10; inconclusive in 2 (gamma 0.8, neurons 50).} */
    private String note(List<String> worlds) {
        SequencedMap<Verdict, List<String>> byVerdict = IntStream.range(0, rows.size())
                .filter(k -> rows.get(k) != null)
                .boxed()
                .collect(Collectors.groupingBy(
                        k -> Objects.requireNonNull(rows.get(k)).verdict(),
                        TreeMap::new,
                        Collectors.mapping(worlds::get, Collectors.toList())));
        Claim first = rows.getFirst();
        return byVerdict.entrySet().stream()
                .map(entry -> entry.getKey().words() + " in " + entry.getValue().size()
                        + (first != null && first.verdict() == entry.getKey()
                                ? ""
                                : " (" + String.join("; ", entry.getValue()) + ")"))
                .collect(Collectors.joining("; ", "", "."));
    }
}
