package org.orthant.studies.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.orthant.studies.population.NetworkStore;

/** Units on threads of this process, one unit per thread at a time. */
public final class LocalExecutor implements Executor {

    private final NetworkStore trainer;

    /** Networks are kept as files. */
    public LocalExecutor() {
        this(NetworkStore.none());
    }

    /** The same, with {@code trainer} for the networks that are not there. */
    LocalExecutor(NetworkStore trainer) {
        this.trainer = trainer;
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public void run(Job job, UnitSink sink) {
        NetworkStore networks = new DirectoryNetworkStore(job.networks(), trainer, sink::storeNetwork);
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
