package org.orthant.studies;

import java.util.HashSet;
import java.util.List;
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
}
