package org.orthant.studies;

/** What every study's options record holds; the rest is the study's own. */
public interface StudyOptions {

    /** The seed of the run: the same seed gives the same bits. */
    long seed();

    /** How many units the run has; for most studies a unit is a network. */
    int units();
}
