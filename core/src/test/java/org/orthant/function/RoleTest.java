package org.orthant.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orthant.function.Role.Rule;

/** Which module gets a role. */
class RoleTest {

    @Test
    void eachRuleLooksInItsDirection() {
        double[] r = {0.3, -0.9, 0.5};
        assertThat(Role.find(Rule.LARGEST, r)).isEqualTo(new Role(2, 0.5, true));
        assertThat(Role.find(Rule.SMALLEST, r)).isEqualTo(new Role(1, -0.9, true));
        assertThat(Role.find(Rule.LARGEST_MAGNITUDE, r)).isEqualTo(new Role(1, -0.9, true));
    }

    @Test
    void aWeakOrOppositeCorrelationIsFoundButNoRole() {
        assertThat(Role.find(Rule.LARGEST, 0.19, -0.8)).isEqualTo(new Role(0, 0.19, false));
        assertThat(Role.find(Rule.LARGEST, 0.2)).isEqualTo(new Role(0, 0.2, true));
        assertThat(Role.find(Rule.LARGEST, -0.8, -0.9)).isEqualTo(new Role(0, -0.8, false));
        assertThat(Role.find(Rule.SMALLEST, 0.8, 0.9)).isEqualTo(new Role(0, 0.8, false));
    }

    @Test
    void constantModulesArePassedOver() {
        assertThat(Role.find(Rule.LARGEST, Double.NaN, 0.4, Double.NaN)).isEqualTo(new Role(1, 0.4, true));
        assertThat(Role.find(Rule.LARGEST, Double.NaN)).isEqualTo(new Role(-1, Double.NaN, false));
        assertThat(Role.find(Rule.LARGEST)).isEqualTo(new Role(-1, Double.NaN, false));
    }

    @Test
    void theFirstOfEqualModulesWins() {
        assertThat(Role.find(Rule.LARGEST_MAGNITUDE, 0.4, -0.4, 0.4).module()).isZero();
    }
}
