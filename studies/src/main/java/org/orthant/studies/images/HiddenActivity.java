package org.orthant.studies.images;

import org.orthant.math.Sequence;
import org.orthant.network.FeedForward;
import org.orthant.network.LayerActivity;

/**
 * What the last hidden layer of a network does on some images. A network whose activity is not finite has diverged: it is
 * taken as silent, so that nothing is found in it.
 *
 * @param hidden (1, n, units), after the nonlinearity
 * @param logits (1, n, classes)
 * @param diverged whether some value was not finite
 */
public record HiddenActivity(Sequence hidden, Sequence logits, boolean diverged) {

    /** Runs {@code network}, which has a hidden layer, on {@code images}. */
    public static HiddenActivity of(FeedForward network, Sequence images) {
        LayerActivity run = network.run(images);
        Sequence hidden = run.hidden().getLast();
        boolean diverged = !hidden.isFinite() || !run.logits().isFinite();
        Sequence shown = diverged ? Sequence.zeros(1, hidden.trials(), hidden.channels()) : hidden;
        return new HiddenActivity(shown, run.logits(), diverged);
    }
}
