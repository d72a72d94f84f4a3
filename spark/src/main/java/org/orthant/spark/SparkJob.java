package org.orthant.spark;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.orthant.formats.config.ConfigurationException;
import org.orthant.studies.run.Executor.Job;
import org.orthant.studies.run.Executor.UnitSink;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** One Spark application that computes units: as many tasks as units, up to a limit, and results stored as they come. */
final class SparkJob {

    /** With more tasks than this, the driver's book-keeping of tasks grows beyond its use. */
    private static final int MOST_TASKS = 20_000;

    private SparkJob() {}

    /**
     * Computes the units of a job and hands them to {@code sink}.
     *
     * @param shared whether the executors store them instead
     */
    static void run(Job job, boolean shared, UnitSink sink) {
        List<List<Integer>> tasks = tasks(job.indices());
        SparkConf configuration =
                configuration().setAppName("orthant " + job.units().study());
        try (JavaSparkContext context = new JavaSparkContext(configuration)) {
            context.sc().addSparkListener(new TaskProgress(tasks, sink));
            RemoteRun run = RemoteRun.of(job, context, shared);
            compute(context, new UnitsTask(context.broadcast(run)), tasks, sink);
        }
    }

    /** What {@code spark-submit} says, and what this job needs unless that says otherwise. */
    static SparkConf configuration() {
        SparkConf configuration = new SparkConf();
        if (!configuration.contains("spark.master")) {
            throw new ConfigurationException(
                    "--executor spark: no master is named; start Orthant with spark-submit (docs/cluster/README.md)");
        }
        // units are stored as they arrive, so that their sum needs no limit
        return configuration.setIfMissing("spark.driver.maxResultSize", "0");
    }

    /** One unit per task; if there are very many, several neighbours. */
    static List<List<Integer>> tasks(List<Integer> indices) {
        int size = Math.ceilDiv(indices.size(), MOST_TASKS);
        return IntStream.range(0, Math.ceilDiv(indices.size(), size))
                .mapToObj(task ->
                        List.copyOf(indices.subList(task * size, Math.min(indices.size(), (task + 1) * size))))
                .toList();
    }

    private static void compute(JavaSparkContext context, UnitsTask work, List<List<Integer>> tasks, UnitSink sink) {
        JavaRDD<List<Integer>> partitions = context.parallelize(tasks, tasks.size());
        try {
            context.sc()
                    .runJob(
                            partitions.rdd(),
                            work,
                            CollectionConverters.asScala(IntStream.range(0, tasks.size())
                                            .<Object>mapToObj(Integer::valueOf)
                                            .toList())
                                    .toSeq(),
                            new Store(sink),
                            ClassTag$.MODULE$.apply(List.class));
        } catch (Exception e) {
            throw unwrapped(e);
        }
    }

    /** Stores the units of a finished task; runs on the driver. */
    private static final class Store extends AbstractFunction2<Object, List<ComputedUnit>, BoxedUnit> {

        private final UnitSink sink;

        Store(UnitSink sink) {
            this.sink = sink;
        }

        @Override
        public BoxedUnit apply(Object task, List<ComputedUnit> units) {
            units.forEach(unit -> unit.storeIn(sink));
            return BoxedUnit.UNIT;
        }
    }

    /** What went wrong in a unit, if Spark brought it along, or Spark's own words. */
    private static RuntimeException unwrapped(Exception e) {
        if (e instanceof SparkException && e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        return e instanceof RuntimeException other ? other : new IllegalStateException(e.getMessage(), e);
    }
}
