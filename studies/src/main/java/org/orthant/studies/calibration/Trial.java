package org.orthant.studies.calibration;

import org.orthant.math.RandomStreams;
import org.orthant.studies.modularity.NullReading;

/** One test on one kind of data of known structure. */
interface Trial {

    /** Short name, unique in the study: lower-case letters, digits and hyphens. */
    String id();

    /** The data, as in "series of white noise". */
    String words();

    /** Whether what the test's null hypothesis says is true of the data. */
    boolean nullIsTrue();

    /** Draws data set {@code index} and tests it. A pure function of its arguments. */
    NullReading run(RandomStreams streams, int index);

    /** How many data sets there are in a run of {@code units}. */
    int count(int units);
}
