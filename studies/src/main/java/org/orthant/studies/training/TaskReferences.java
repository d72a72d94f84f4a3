package org.orthant.studies.training;

import java.util.List;
import java.util.stream.Stream;
import org.orthant.studies.Reference;

/** The works behind networks that are trained on perceptual decisions. */
final class TaskReferences {

    private TaskReferences() {}

    /** Those works, then {@code others}. */
    static List<Reference> and(Reference... others) {
        return Stream.concat(
                        Stream.of(
                                Reference.TANNER_2023,
                                Reference.BRITTEN_1992,
                                Reference.MOLANO_MAZON_2022,
                                Reference.YANG_2020,
                                Reference.KINGMA_2015),
                        Stream.of(others))
                .toList();
    }
}
