package org.orthant.studies.run;

/** Stores what executors hand over, each file whole even if the process is told to stop. */
record RunSink(RunDirectory directory, Means means, InterruptGuard guard, ProgressListener progress)
        implements Executor.UnitSink {

    @Override
    public void store(int index, byte[] unit) {
        guard.uninterrupted(() -> directory.writeUnit(index, unit));
    }

    @Override
    public void storeNetwork(String name, byte[] network) {
        guard.uninterrupted(() -> directory.whileInPlace(() -> RunFiles.writeNetwork(means.networks(), name, network)));
    }

    @Override
    public void done(int index) {
        progress.unitDone();
    }
}
