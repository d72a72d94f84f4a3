package org.orthant.spark;

import org.orthant.studies.run.Executor;

/** Units on Spark, handed back to the driver, which stores them: no folder need be shared. */
public final class SparkExecutor implements Executor {

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public void run(Job job, UnitSink sink) {
        SparkJob.run(job, false, sink);
    }
}
