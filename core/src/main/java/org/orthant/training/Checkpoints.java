package org.orthant.training;

import java.util.List;

/** The steps after which a network is kept. */
final class Checkpoints {

    private Checkpoints() {}

    /** A copy of the list, refused unless it ascends from 0 or more to {@code steps} or less. */
    static List<Integer> checked(List<Integer> checkpoints, int steps) {
        for (int k = 0; k < checkpoints.size(); k++) {
            int lowest = k == 0 ? 0 : checkpoints.get(k - 1) + 1;
            if (checkpoints.get(k) < lowest || checkpoints.get(k) > steps) {
                throw new IllegalArgumentException(
                        "expected ascending checkpoints between 0 and " + steps + ", got " + checkpoints);
            }
        }
        return List.copyOf(checkpoints);
    }
}
