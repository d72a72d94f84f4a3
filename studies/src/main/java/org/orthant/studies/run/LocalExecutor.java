package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.orthant.studies.population.NetworkStore;

/** Units on threads of this process, one unit per thread at a time. */
public final class LocalExecutor implements Executor {

    private final Function<Path, NetworkStore> stores;

    /** Networks are kept as files. */
    public LocalExecutor() {
        this(DirectoryNetworkStore::new);
    }

    /** The same, with the store that {@code stores} makes of a folder. */
    LocalExecutor(Function<Path, NetworkStore> stores) {
        this.stores = stores;
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public void run(Job job, UnitSink sink) {
        NetworkStore networks = stores.apply(job.networks());
        ExecutorService pool = Executors.newFixedThreadPool(
                job.threads(), Thread.ofPlatform().daemon().name("unit-", 0).factory());
        try {
            ExecutorCompletionService<Integer> done = new ExecutorCompletionService<>(pool);
            List<Future<Integer>> futures = new ArrayList<>();
            for (int index : job.indices()) {
                futures.add(done.submit(() -> compute(job, index, networks, sink), index));
            }
            for (int k = 0; k < futures.size(); k++) {
                done.take().get();
            }
        } catch (ExecutionException e) {
            throw unwrapped(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        } finally {
            pool.shutdownNow();
            pool.close(); // no unit goes on behind the caller's back
        }
    }

    private static void compute(Job job, int index, NetworkStore networks, UnitSink sink) {
        sink.store(index, job.units().compute(index, networks));
        sink.done(index);
    }

    private static RuntimeException unwrapped(Throwable cause) {
        return switch (cause) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException(cause);
        };
    }
}
