package org.orthant.studies.training;

import java.util.List;
import org.orthant.studies.training.AcrossTrainingUnit.Series;

/** A network that was followed across training, recurrent or not. */
interface Followed {

    /** Indices of the checkpoints that are equally spaced in weight change. */
    List<Integer> equalChange();

    /** The network itself. */
    Series trained();

    /** The control: weight changes with their entries permuted. */
    Series permuted();

    /** Loss of the last training step, nats. */
    double loss();

    /** Euclidean distance of all weights and biases from step 0, for each checkpoint. */
    List<Double> weightChange();
}
