package org.orthant.studies.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.community.RestartSummary;
import org.orthant.math.RandomStreams;
import org.orthant.network.Gpt2Tap.Site;
import org.orthant.studies.Claim;
import org.orthant.studies.Scorecard;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Verdict;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.sentences.SentencesUnit.Layer;

/** Verdicts on made-up modules that follow subject or form as much as the test says. */
class SentencesClaimsTest {

    private static final SentenceGrid GRID = new SentenceGrid(new SentencesOptions(
            1,
            2,
            "",
            "",
            List.of("car", "house", "cat", "tree"),
            List.of(form("what"), form("where"), form("this"), form("that")),
            Site.RESIDUAL,
            List.of(),
            SentencesOptions.Analysis.defaults()));

    private static SentencesOptions.Form form(String name) {
        return new SentencesOptions.Form(name, List.of(name + " X"));
    }

    /** A share of units has labels drawn for the subject, a share labels drawn for the form, the others for the sentence. */
    private static List<ModularityReading> modules(int units, double bySubject, double byForm, int seed) {
        List<ModularityReading> readings = new ArrayList<>();
        for (int k = 0; k < GRID.size(); k++) {
            SplittableRandom subject = new SplittableRandom(1000 + GRID.subjects()[k]);
            SplittableRandom form = new SplittableRandom(2000 + GRID.forms()[k]);
            SplittableRandom own = new SplittableRandom(31L * seed + k);
            List<Integer> labels = new ArrayList<>();
            for (int unit = 0; unit < units; unit++) {
                int ofSubject = subject.nextInt(3);
                int ofForm = form.nextInt(3);
                double place = (unit + 0.5) / units;
                int label = own.nextInt(3);
                labels.add(place < bySubject ? ofSubject : place < bySubject + byForm ? ofForm : label);
            }
            readings.add(new ModularityReading(3, 0, 0, 0.5, new RestartSummary(1, 0.5, 0, 1, 1), labels));
        }
        return readings;
    }

    private static Scorecard scorecard(int units, double bySubject, double byForm, double random) {
        List<Layer> layers = IntStream.rangeClosed(1, 3)
                .mapToObj(layer -> {
                    List<ModularityReading> found = modules(units, bySubject, byForm, layer);
                    return new Layer(layer, found, found, List.of());
                })
                .toList();
        List<LayerContrast> contrasts = layers.stream()
                .map(layer -> LayerContrast.of(
                        layer,
                        false,
                        List.of(layer.all(), modules(units, random, 0, 50), modules(units, random, 0, 51)),
                        GRID,
                        new LayerContrast.Draws(199, new RandomStreams(8))))
                .toList();
        return new SentencesClaims(contrasts, layers).scorecard();
    }

    private static List<Verdict> judged(Scorecard scorecard) {
        return scorecard.claims().stream()
                .map(Claim::verdict)
                .filter(v -> v != Verdict.REPORTED)
                .toList();
    }

    @Test
    void modulesThatFollowSubjectAndFormAreReproducedBeyondRandomWeights() {
        Scorecard scorecard = scorecard(300, 0.5, 0.4, 0);
        assertThat(judged(scorecard)).hasSize(4).containsOnly(Verdict.REPRODUCED);
        Claim subject = StoredUnits.claim(scorecard, "subject.layer-1");
        assertThat(subject.effect().mean()).isBetween(0.1, 0.6);
        assertThat(subject.effect().n()).isEqualTo(16);
        assertThat(Objects.requireNonNull(subject.baseline()).beyond()).isEqualTo("yes");
        assertThat(subject.note()).contains("p <= 0.005", "Paper's test", "at least 300");
    }

    @Test
    void whatRandomWeightsShowAsWellIsNotBeyondThem() {
        Claim subject = StoredUnits.claim(scorecard(300, 0.6, 0, 0.6), "subject.layer-2");
        assertThat(subject.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(Objects.requireNonNull(subject.baseline()).beyond()).isEqualTo("no");
    }

    @Test
    void modulesOfTheirOwnAreNotReproduced() {
        Scorecard scorecard = scorecard(1000, 0, 0, 0);
        assertThat(judged(scorecard)).hasSize(4).containsOnly(Verdict.NOT_REPRODUCED);
        assertThat(StoredUnits.claim(scorecard, "form.layer-1").note()).contains("What may differ");
    }

    @Test
    void fewUnitsAreInconclusive() {
        assertThat(judged(scorecard(15, 1, 0, 0)).getFirst()).isEqualTo(Verdict.INCONCLUSIVE);
    }
}
