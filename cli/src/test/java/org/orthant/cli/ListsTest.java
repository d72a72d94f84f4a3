package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orthant.cli.CommandLineRun.orthant;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The commands that only tell: studies, tasks, doctor. */
class ListsTest {

    @Test
    void studiesAreListedInWordsAndAsJson() {
        JsonNode studies = orthant("studies", "--json").json();

        assertThat(studies.valueStream().map(study -> study.get("id").asString()))
                .contains("function-decision");
        assertThat(orthant("studies").out()).contains("function-decision", "T1 fig. 1");
    }

    @Test
    void tasksAreListedWithChannelsPeriodsAndLength() {
        JsonNode task = orthant("tasks", "perceptual-decision", "--json").json();

        assertThat(task.get("inputs").valueStream().map(JsonNode::asString))
                .containsExactly("fixation", "stimulus 1", "stimulus 2");
        assertThat(task.get("periods").get(1).get("longest_ms").asInt()).isEqualTo(2000);
        assertThat(task.get("trial_steps").asInt()).isEqualTo(22);
        assertThat(orthant("tasks").out().lines()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(orthant("tasks", "--json").json().size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aTaskTakesAnotherTimeStep() {
        JsonNode task = orthant("tasks", "perceptual-decision", "--set", "dt=20", "--json")
                .json();

        assertThat(task.get("dt").asInt()).isEqualTo(20);
        assertThat(task.get("trial_steps").asInt()).isEqualTo(110);
        assertThat(orthant("tasks", "go-nogo", "--set", "dt=20").out()).contains("75 steps of 20 ms (1500 ms)");
    }

    @Test
    void theDoctorFindsTheSameBitsAsElsewhere() {
        CommandLineRun run = orthant("doctor", "--json");

        assertThat(run.json().get("checks").valueStream()).anySatisfy(check -> {
            assertThat(check.get("name").asString()).isEqualTo("numerics");
            assertThat(check.get("passed").asBoolean()).as(check.toString()).isTrue();
        });
        assertThat(run.json().get("kernel").asString()).isNotBlank();
        assertThat(run.exitCode()).isZero();
        assertThat(orthant("doctor").out()).contains("java", "cpu", "memory", "kernel");
    }

    @Test
    void theDoctorKnowsFaultyReleasesOfJava() {
        for (String version : List.of("25", "25.0.1", "25.0.2")) {
            assertThat(Diagnosis.javaVersion(Runtime.Version.parse(version)).passed())
                    .as(version)
                    .isFalse();
        }
        for (String version : List.of("25.0.3", "25.0.10", "26")) {
            assertThat(Diagnosis.javaVersion(Runtime.Version.parse(version)).passed())
                    .as(version)
                    .isTrue();
        }
    }
}
