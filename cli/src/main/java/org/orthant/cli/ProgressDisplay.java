package org.orthant.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.orthant.studies.run.ProgressListener;

/** Shows how a run goes on: a bar with rate and time left on a terminal, a line now and then in a log. */
final class ProgressDisplay implements ProgressListener, AutoCloseable {

    private static final long NANOSECONDS_BETWEEN_LINES = 30_000_000_000L;

    private final Console console;
    private @Nullable ProgressBar bar;
    private int total;
    private int before;
    private int done;
    private long started;
    private long lastLine;

    private ProgressDisplay(Console console) {
        this.console = console;
    }

    /** A display that the command closes; none of it is seen with {@code --quiet}. */
    static ProgressDisplay on(Console console) {
        return new ProgressDisplay(console);
    }

    @Override
    public synchronized void world(int number, int worlds, String words) {
        console.note("world " + number + " of " + worlds + ": " + words);
    }

    @Override
    public synchronized void study(int number, int studies, String id, boolean done) {
        console.note("study " + number + " of " + studies + ": " + id + (done ? " is done" : ""));
    }

    @Override
    public synchronized void started(int total, int alreadyDone) {
        this.total = total;
        before = alreadyDone;
        done = alreadyDone;
        started = System.nanoTime();
        lastLine = started;
        if (alreadyDone > 0) {
            console.note(alreadyDone + " of " + total + " units were done before");
        }
        if (console.terminal() && alreadyDone < total) {
            bar = bar();
        }
    }

    private ProgressBar bar() {
        ProgressBar shown = new ProgressBarBuilder()
                .setTaskName("units")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(console.err()))
                .showSpeed()
                .build();
        shown.stepTo(before);
        return shown;
    }

    @Override
    public synchronized void unitDone() {
        done++;
        if (bar != null) {
            bar.stepTo(done);
        } else if (done == total || System.nanoTime() - lastLine > NANOSECONDS_BETWEEN_LINES) {
            lastLine = System.nanoTime();
            console.note(line((lastLine - started) / 1e9));
        }
    }

    private String line(double seconds) {
        double left = seconds * (total - done) / (done - before);
        return done + " of " + total + " units done" + (done < total ? ", about " + duration(left) + " left" : "");
    }

    private static String duration(double seconds) {
        return seconds < 90 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }

    @Override
    public synchronized void concluding() {
        close();
        console.note("all units done; writing tables, figures and report");
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
