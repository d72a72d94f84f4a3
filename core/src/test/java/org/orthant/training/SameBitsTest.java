package org.orthant.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.testing.OwnJvm;

/**
 * The same weights, bit for bit, from the plain kernel and from the vector kernel at every width, compiled and
 * interpreted: each in a JVM of its own, compared by hash.
 */
@Tag("ownJvm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameBitsTest {

    private static final String PLAIN = OwnJvm.PLAIN;
    private static final String VECTOR = OwnJvm.VECTOR;

    private static final String[] SMALL = {
        "1 1 3 3 RELU OUTSIDE",
        "3 7 5 3 TANH INSIDE",
        "16 16 9 3 SOFTPLUS INSIDE",
        "37 40 7 3 SIGMOID OUTSIDE",
        "64 16 131 2 RELU INSIDE",
        "100 16 21 3 RELU OUTSIDE",
        "130 19 3 2 TANH OUTSIDE",
        "layers 1-1-2 1 2 RELU BACK",
        "layers 7-37-5-3 40 3 RELU BACK",
        "layers 20-100-10 19 2 SIGMOID STRICT",
        "layers 9-16-31-4 17 2 RELU STRICT",
        "layers 9-6-5-4 33 2 TANH FIXED"
    };
    private static final String[] TINY = {
        "5 7 3 2 RELU OUTSIDE", "3 17 3 1 SOFTPLUS INSIDE", "layers 3-4-5-2 17 1 RELU STRICT"
    };

    private List<String> smallByPlain = List.of();

    @BeforeAll
    void trainWithThePlainKernel() {
        smallByPlain = run(List.of(PLAIN), SMALL);
        assertThat(smallByPlain).startsWith("plain", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:MaxVectorSize=64", "-XX:MaxVectorSize=32", "-XX:MaxVectorSize=16"})
    void everyWidthGivesThePlainKernelsBits(String width) {
        List<String> found = run(List.of(VECTOR, width), SMALL);
        System.out.printf("%s: %s bits%n", width, found.get(1));
        assertThat(found.getFirst()).isEqualTo("vector");
        assertThat(hashes(found)).isEqualTo(hashes(smallByPlain));
    }

    @Test
    void widthsAreWhatTheyAreSaidToBe() {
        assertThat(run(List.of(VECTOR, "-XX:MaxVectorSize=16"))).containsExactly("vector", "128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1"})
    void interpreterAndFirstCompilerGiveTheSameBits(String mode) {
        List<String> expected = hashes(run(List.of(PLAIN), TINY));
        assertThat(hashes(run(List.of(VECTOR, mode), TINY))).isEqualTo(expected);
        assertThat(hashes(run(List.of(PLAIN, mode), TINY))).isEqualTo(expected);
    }

    @Test
    @Tag("long")
    void fiveHundredSteps() {
        String[] training = {"100 16 100 500 RELU OUTSIDE"};
        List<String> expected = hashes(run(List.of(PLAIN), training));
        for (int launch = 0; launch < 5; launch++) {
            assertThat(hashes(run(List.of(), training))).isEqualTo(expected);
        }
        assertThat(hashes(run(List.of(VECTOR, "-XX:MaxVectorSize=32"), training)))
                .isEqualTo(expected);
        assertThat(hashes(run(List.of(VECTOR, "-XX:MaxVectorSize=16"), training)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1"})
    void fiveStepsWithoutTheSecondCompiler(String mode) {
        String[] training = {"100 16 20 5 RELU OUTSIDE"};
        assertThat(hashes(run(List.of(VECTOR, mode), training))).isEqualTo(hashes(run(List.of(PLAIN), training)));
    }

    @Test
    @Tag("long")
    void allSizes() {
        String[] trainings = IntStream.of(1, 3, 16, 37, 64, 100, 130, 256)
                .boxed()
                .flatMap(n -> IntStream.of(1, 7, 16, 40).mapToObj(streams -> n + " " + streams + " 33 10 RELU OUTSIDE"))
                .toArray(String[]::new);
        List<String> expected = hashes(run(List.of(PLAIN), trainings));
        for (String width : List.of("64", "32", "16")) {
            assertThat(hashes(run(List.of(VECTOR, "-XX:MaxVectorSize=" + width), trainings)))
                    .isEqualTo(expected);
        }
    }

    private static List<String> hashes(List<String> output) {
        return output.subList(2, output.size());
    }

    private static List<String> run(List<String> options, String... trainings) {
        List<String> output = OwnJvm.run(WeightHash.class, options, trainings);
        assertThat(output).hasSize(trainings.length + 2);
        return output;
    }
}
