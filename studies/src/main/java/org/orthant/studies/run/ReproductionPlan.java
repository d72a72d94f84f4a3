package org.orthant.studies.run;

/**
 * {@code reproduction.json}: what all runs of a reproduction have in common, written before the first.
 *
 * @param seed of every study
 * @param quick whether studies have a tenth of their size
 * @param program version
 * @param commit of the program's source
 */
record ReproductionPlan(long seed, boolean quick, String program, String commit) {

    /** The file's name. */
    static final String FILE = "reproduction.json";

    static ReproductionPlan of(ReproductionRequest request, Platform platform) {
        return new ReproductionPlan(request.seed(), request.quick(), platform.program(), platform.commit());
    }
}
