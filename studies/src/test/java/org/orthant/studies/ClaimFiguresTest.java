package org.orthant.studies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "function-decision, modules.null, modularity-null",
        "function-decision, modules.count-leiden, module-counts",
        "function-decision, rise.choice2, decision-variable-choice-2",
        "function-gonogo, lesion.go.noise, lesion-go-noise",
        "training, stability.accuracy.partial.predictive-coding, stability-and-accuracy-predictive-coding",
        "training, stability.accuracy.equal-change, stability-and-accuracy",
        "jacobian, decision-fine.stacked-no-leak.z, z-decision-fine",
        "input-modules, induced.hamming.gonogo-noise, induced-null-gonogo-noise",
        "generative, sign-difference.uniqueness-grows, uniqueness-sign",
        "shared-starts, partitions-untrained.matched, pairs-partitions-untrained",
        "function-decision, something.else, ''",
        "no-study, modules.null, ''"
    })
    void findsTheFigureOfAClaim(String study, String claim, String figure) {
        assertThat(ClaimFigures.of(study, claim)).isEqualTo(figure);
    }
}
