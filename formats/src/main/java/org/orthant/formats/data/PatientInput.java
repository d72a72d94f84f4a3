package org.orthant.formats.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads what a server sends, and gives up when nothing comes: the HTTP client waits for a body as long as it takes. */
final class PatientInput implements AutoCloseable {

    private final InputStream body;
    private final Duration patience;
    private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();

    PatientInput(InputStream body, Duration patience) {
        this.body = body;
        this.patience = patience;
    }

    /**
     * The next bytes, as {@link InputStream#read(byte[])}.
     *
     * @throws HttpTimeoutException if none comes in time
     */
    int read(byte[] buffer) throws IOException {
        try {
            return reader.submit(() -> body.read(buffer)).get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            HttpTimeoutException timeout =
                    new HttpTimeoutException("no byte came within " + patience.toSeconds() + " seconds");
            timeout.initCause(e);
            throw timeout;
        } catch (ExecutionException e) {
            throw new IOException(
                    "the connection broke: "
                            + Objects.requireNonNullElse(e.getCause(), e).getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while fetching");
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
        reader.close();
    }
}
