package org.orthant.studies;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The claims of a study and what the run says of each.
 *
 * @param claims rows in the paper's order; ids are unique
 */
public record Scorecard(List<Claim> claims) {

    /** Copies the list and refuses two rows of one name. */
    public Scorecard {
        claims = List.copyOf(claims);
        Set<String> seen = new HashSet<>();
        for (Claim claim : claims) {
            if (!seen.add(claim.id())) {
                throw new IllegalArgumentException("two claims are called " + claim.id());
            }
        }
    }

    /** How many claims have a verdict other than {@link Verdict#REPORTED}. */
    public long judged() {
        return claims.stream().filter(c -> c.verdict() != Verdict.REPORTED).count();
    }

    /** How many claims have this verdict. */
    public long count(Verdict verdict) {
        return claims.stream().filter(c -> c.verdict() == verdict).count();
    }

    /** The verdicts in a sentence or two. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "Of %d claims that were judged, %d are reproduced, %d present below the smallest effect, %d not "
                        + "reproduced, %d inconclusive and %d untestable. %d of the judged claims with a baseline go "
                        + "beyond it.",
                judged(),
                count(Verdict.REPRODUCED),
                count(Verdict.PRESENT_BELOW_SMALLEST_EFFECT),
                count(Verdict.NOT_REPRODUCED),
                count(Verdict.INCONCLUSIVE),
                count(Verdict.UNTESTABLE),
                claims.stream()
                        .filter(c -> c.verdict() != Verdict.REPORTED
                                && c.baseline() != null
                                && c.baseline().beyond().equals("yes"))
                        .count());
    }
}
