package org.orthant.formats.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.orthant.formats.AtomicFiles;
import org.orthant.formats.InputException;

/**
 * Fetches the files of a data set, by https alone and no further than a file's known length: each is verified before it
 * appears in its folder, so that none is ever half there.
 */
public final class DataFetch {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final DataSet set;
    private final Path folder;
    private final List<URI> addresses;
    private final Consumer<String> notes;
    private final Connections connections;

    /**
     * A fetch.
     *
     * @param addresses where to look, in order; https, each ends in a slash
     * @param notes hears of each file before it is fetched
     * @throws IllegalArgumentException if an address is not https
     */
    public DataFetch(DataSet set, Path folder, List<URI> addresses, Consumer<String> notes) {
        this(set, folder, addresses, notes, new Connections(HttpClient.newBuilder(), PATIENCE));
    }

    DataFetch(DataSet set, Path folder, List<URI> addresses, Consumer<String> notes, Connections connections) {
        for (URI address : addresses) {
            if (!"https".equalsIgnoreCase(address.getScheme())) {
                throw new IllegalArgumentException("expected an https address, got " + address);
            }
        }
        this.connections = connections;
        this.set = set;
        this.folder = folder;
        this.addresses = List.copyOf(addresses);
        this.notes = notes;
    }

    /** How servers are reached, and for how long one may be silent. */
    record Connections(HttpClient.Builder client, Duration patience) {}

    /**
     * A file after the fetch.
     *
     * @param path where it lies
     * @param fetched whether it was fetched now; if not, it was there
     */
    public record Fetched(Path path, boolean fetched) {}

    /**
     * Brings all files into the folder; what is there and right stays.
     *
     * @throws InputException with what went wrong and how to get the files in another way
     */
    public List<Fetched> run() {
        makeFolder();
        try (HttpClient client = connections
                .client()
                .connectTimeout(connections.patience())
                .followRedirects(HttpClient.Redirect.NORMAL) // never from https to http
                .build()) {
            return set.files().stream().map(content -> get(client, content)).toList();
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InputException(folder, "this folder can't be made: " + e.getMessage());
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(AtomicFiles::isAbandoned).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new InputException(folder, "can't be read: " + e.getMessage());
        }
    }

    private Fetched get(HttpClient client, DataSet.Content content) {
        DataFile there = content.in(folder);
        Path path = folder.resolve(there.name());
        if (there.problemOf(path).isEmpty()) {
            return new Fetched(path, false);
        }
        DataFile file = content.published();
        Path target = folder.resolve(file.name());
        List<String> failures = new ArrayList<>();
        for (URI address : addresses) {
            URI from = address.resolve(file.name());
            notes.accept("fetching " + from + " (" + (file.bytes() + 999) / 1000 + " kB)");
            Optional<String> failure = fetch(client, from, file, target);
            if (failure.isEmpty()) {
                return new Fetched(target, true);
            }
            failures.add(from + ": " + failure.get());
        }
        throw new InputException(
                "data set " + set.id(),
                file.name() + " can't be fetched (" + String.join("; ", failures) + "); " + set.manualWay(folder));
    }

    /** Why the file could not be fetched; empty if it lies at {@code target}. */
    private Optional<String> fetch(HttpClient client, URI from, DataFile file, Path target) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(from).timeout(connections.patience()).build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (PatientInput body = new PatientInput(response.body(), connections.patience())) {
                if (response.statusCode() != OK) {
                    return Optional.of("the server answered with status " + response.statusCode());
                }
                AtomicFiles.write(target, out -> copy(body, file, out));
                return Optional.empty();
            }
        } catch (UncheckedIOException e) {
            Exception first = switch (e.getCause()) {
                case WrongContent wrong -> wrong;
                case HttpTimeoutException silent -> silent;
                case null, default -> e;
            };
            return Optional.of(String.valueOf(first.getMessage()));
        } catch (HttpConnectTimeoutException | ConnectException e) {
            return Optional.of("no connection; is there a network?");
        } catch (HttpTimeoutException e) {
            return Optional.of("no answer within " + connections.patience().toSeconds() + " seconds");
        } catch (IOException e) {
            return Optional.of("the connection broke: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while fetching " + from);
        }
    }

    /** Copies what the server sends; what is not the published file is refused before it gets its name. */
    private static void copy(PatientInput body, DataFile file, OutputStream out) throws IOException {
        MessageDigest digest = DataFile.digest();
        DigestOutputStream counted = new DigestOutputStream(out, digest);
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int n = body.read(buffer); n >= 0 && bytes <= file.bytes(); n = body.read(buffer)) {
            counted.write(buffer, 0, n);
            bytes += n;
        }
        if (bytes != file.bytes()) {
            throw new WrongContent("expected " + file.bytes() + " bytes, got "
                    + (bytes > file.bytes() ? "more" : Long.toString(bytes)));
        }
        Optional<String> wrong = file.wrongChecksum(HexFormat.of().formatHex(digest.digest()));
        if (wrong.isPresent()) {
            throw new WrongContent(wrong.get());
        }
    }

    /** What the server sent is not the published file. */
    private static final class WrongContent extends IOException {

        private static final long serialVersionUID = 1L;

        WrongContent(String problem) {
            super(problem);
        }
    }
}
