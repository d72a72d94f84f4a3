package org.orthant.spark;

import org.orthant.studies.run.Executor;

/** Units on Spark, stored where they are computed: the run directory must be one that all machines see. */
public final class SparkSharedExecutor implements Executor {

    @Override
    public String name() {
        return "spark-shared";
    }

    @Override
    public void run(Job job, UnitSink sink) {
        SparkJob.run(job, true, sink);
    }
}
