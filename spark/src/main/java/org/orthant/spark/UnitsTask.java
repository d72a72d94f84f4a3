package org.orthant.spark;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** What one Spark task does: the units of its partition, one after another. */
final class UnitsTask extends AbstractFunction2<TaskContext, Iterator<List<Integer>>, List<ComputedUnit>>
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Broadcast<RemoteRun> run;

    UnitsTask(Broadcast<RemoteRun> run) {
        this.run = run;
    }

    @Override
    public List<ComputedUnit> apply(TaskContext context, Iterator<List<Integer>> partition) {
        List<ComputedUnit> computed = new ArrayList<>();
        while (partition.hasNext()) {
            for (int index : partition.next()) {
                run.value().compute(index).ifPresent(computed::add);
            }
        }
        return computed;
    }
}
