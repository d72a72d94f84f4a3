package org.orthant.studies.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoxSummaryTest {

    /** By hand: quartiles at places 1.25, 2.5 and 3.75 of the sorted values; 100 lies beyond 4.75 + 1.5 x 2.5. */
    @Test
    void leavesOutliersOutOfTheWhiskers() {
        BoxSummary box = BoxSummary.of(List.of(100.0, 1.0, 5.0, 2.0, 4.0, 3.0));

        assertThat(box).isEqualTo(new BoxSummary(1, 2.25, 3.5, 4.75, 5));
    }

    @Test
    void collapsesForEqualValues() {
        assertThat(BoxSummary.of(List.of(0.5))).isEqualTo(new BoxSummary(0.5, 0.5, 0.5, 0.5, 0.5));
        assertThat(BoxSummary.of(List.of(0.5, 0.5, 0.5, 0.5, 0.9))).isEqualTo(new BoxSummary(0.5, 0.5, 0.5, 0.5, 0.5));
    }
}
