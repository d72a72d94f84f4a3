package org.orthant.studies.calibration;

import java.util.List;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/**
 * One test, interval or rule on data of known structure.
 *
 * @param number keys the random streams; never changed
 * @param perUnit data sets in a unit
 * @param measures what is noted of each data set
 * @param experiment makes a data set
 */
record Check(int number, int perUnit, List<Measure> measures, Experiment experiment) {

    /** Copies the list. */
    Check {
        measures = List.copyOf(measures);
    }

    /**
     * What is noted of a data set.
     *
     * @param id short name, unique in the study: lower-case letters, digits, hyphens and dots
     * @param what the test, interval or rule, as in "A t interval over 10 networks"
     * @param data on what, as in "normal values"
     * @param expectation how it must come out
     */
    record Measure(String id, String what, String data, Expectation expectation) {}

    /** Makes a data set and looks at it. */
    @FunctionalInterface
    interface Experiment {

        /** One value per measure: a p, or 1 for yes and 0 for no. A pure function of its argument. */
        double[] run(RandomStreams own);
    }

    /** A check with one measure. */
    static Check of(int number, int perUnit, Measure measure, OneValue experiment) {
        return new Check(number, perUnit, List.of(measure), own -> new double[] {experiment.run(own)});
    }

    /** An {@link Experiment} with one value. */
    @FunctionalInterface
    interface OneValue {

        /** The value. */
        double run(RandomStreams own);
    }

    /** The outcomes of data set {@code index}. */
    double[] run(RandomStreams streams, long index) {
        RandomStreams own = streams.derive(Purpose.SYNTHETIC_DATA, number).derive(Purpose.SYNTHETIC_DATA, index);
        double[] values = experiment.run(own);
        for (int m = 0; m < values.length; m++) {
            if (!(values[m] >= 0 && values[m] <= 1)) {
                throw new IllegalStateException("expected " + measures.get(m).id() + " from 0 to 1, got " + values[m]
                        + " for data set " + index);
            }
        }
        return values;
    }
}
