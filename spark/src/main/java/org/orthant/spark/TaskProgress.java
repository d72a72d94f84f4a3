package org.orthant.spark;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.orthant.studies.run.Executor.UnitSink;

/** Tells of finished units as Spark tells of finished tasks. */
final class TaskProgress extends SparkListener {

    private final List<List<Integer>> tasks;
    private final UnitSink sink;
    private final Set<Integer> finished = ConcurrentHashMap.newKeySet();

    TaskProgress(List<List<Integer>> tasks, UnitSink sink) {
        this.tasks = tasks;
        this.sink = sink;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        int task = end.taskInfo().partitionId();
        if (Success$.MODULE$.equals(end.reason()) && finished.add(task)) {
            tasks.get(task).forEach(sink::done);
        }
    }
}
