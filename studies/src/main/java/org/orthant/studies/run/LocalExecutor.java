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

/** Units on threads of this process, one unit per thread at a time. */
public final class LocalExecutor implements Executor {

    @Override
    public String name() {
        return "local";
    }

    @Override
    public void run(UnitWork work, List<Integer> indices, int threads, UnitSink sink) {
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("unit-", 0).factory());
        try {
            ExecutorCompletionService<Integer> done = new ExecutorCompletionService<>(pool);
            List<Future<Integer>> futures = new ArrayList<>();
            for (int index : indices) {
                futures.add(done.submit(() -> sink.accept(index, work.compute(index)), index));
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
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        return switch (cause) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException(cause);
        };
    }
}
