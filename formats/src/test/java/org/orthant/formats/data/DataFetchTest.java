package org.orthant.formats.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.formats.InputException;
import org.orthant.formats.data.DataFetch.Connections;
import org.orthant.formats.data.DataFetch.Fetched;

/** Fetches from a server in this process. */
class DataFetchTest {

    private static final byte[] ONE = "first file".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TWO = "second file, longer".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLAIN = "second".getBytes(StandardCharsets.UTF_8);

    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private static Path keys = Path.of("");

    private static SSLContext tls = untrusted();

    private final HttpsServer server = serverOrNone();

    private static SSLContext untrusted() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpsServer serverOrNone() {
        try {
            return HttpsServer.create();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void makeCertificate() throws Exception {
        tls = TestTls.context(keys);
    }

    @BeforeEach
    void serve() throws IOException {
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(threads);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] content = served.get(exchange.getRequestURI().getPath());
            try (exchange) {
                exchange.sendResponseHeaders(content == null ? 404 : 200, content == null ? -1 : content.length);
                if (content != null) {
                    exchange.getResponseBody().write(content);
                }
            }
        });
        server.start();
        served.put("/set/one", ONE);
        served.put("/set/two.gz", TWO);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private URI address(String path) {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static DataFile file(String name, byte[] content) {
        String hash = HexFormat.of().formatHex(DataFile.digest().digest(content));
        return new DataFile(name, content.length, hash);
    }

    private static DataSet set() {
        return new DataSet(
                "small",
                "A small set",
                "nobody",
                "none",
                List.of(URI.create("https://example.org/small/")),
                List.of(
                        DataSet.Content.of(file("one", ONE)),
                        new DataSet.Content(file("two.gz", TWO), Optional.of(file("two", PLAIN)))));
    }

    private List<Fetched> fetch(URI... addresses) {
        Connections trusting = new Connections(HttpClient.newBuilder().sslContext(tls), Duration.ofSeconds(60));
        return new DataFetch(set(), folder.resolve("small"), List.of(addresses), notes::add, trusting).run();
    }

    /** Serves {@code answer} at {@code path}. */
    private void serve(String path, HttpHandler answer) {
        server.createContext(path, answer);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("small"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void filesAreFetchedOnceAndVerified() throws IOException {
        assertThat(fetch(address("/set/"))).extracting(Fetched::fetched).containsExactly(true, true);
        assertThat(names()).containsExactly("one", "two.gz");
        assertThat(set().verified(folder.resolve("small"))).hasSize(2);
        assertThat(set().seemsIn(folder.resolve("small"))).isTrue();
        assertThat(notes).hasSize(2);
        assertThat(notes.getFirst()).contains("/set/one");
        served.clear();
        assertThat(fetch(address("/set/"))).extracting(Fetched::fetched).containsExactly(false, false);
    }

    @Test
    void anUnpackedFileServesToo() throws IOException {
        Files.createDirectories(folder.resolve("small"));
        Files.write(folder.resolve("small/two"), PLAIN);
        fetch(address("/set/"));
        assertThat(names()).containsExactly("one", "two");
        assertThat(set().verified(folder.resolve("small")).getLast()).hasFileName("two");
    }

    @Test
    void aDamagedFileIsReplaced() throws IOException {
        Files.createDirectories(folder.resolve("small"));
        Files.writeString(folder.resolve("small/one"), "fIrst file");
        assertThatThrownBy(() -> set().verified(folder.resolve("small")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expected SHA-256")
                .hasMessageContaining("orthant data small");
        fetch(address("/set/"));
        assertThat(Files.readAllBytes(folder.resolve("small/one"))).isEqualTo(ONE);
    }

    @Test
    void theNextAddressServesWhereOneDoesNot() {
        assertThat(fetch(address("/none/"), address("/set/")))
                .extracting(Fetched::fetched)
                .containsExactly(true, true);
    }

    @Test
    void wrongContentNeverGetsTheFilesName() throws IOException {
        served.put("/set/one", "first fine".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> fetch(address("/set/")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("/set/one: expected SHA-256");
        served.put("/set/one", "first".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> fetch(address("/set/"))).hasMessageContaining("expected 10 bytes, got 5");
        served.put("/set/one", new byte[1000]);
        assertThatThrownBy(() -> fetch(address("/set/"))).hasMessageContaining("expected 10 bytes, got more");
        assertThat(names()).isEmpty();
    }

    @Test
    void onlyHttpsIsTaken() {
        URI plain = URI.create("http://127.0.0.1:9/set/");
        assertThatThrownBy(() -> new DataFetch(set(), folder, List.of(plain), notes::add))
                .hasMessage("expected an https address, got " + plain);
        assertThatThrownBy(() -> new DataSet("s", "", "", "", List.of(URI.create("http://h/f/")), List.of()))
                .hasMessageContaining("http://h/f/");
    }

    @Test
    void aRedirectLeadsToHttpsOnly() throws IOException {
        serve("/moved/", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", address("/set/").resolve("one").toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        serve("/plain/", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:9/set/one");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertThatThrownBy(() -> fetch(address("/plain/"))).hasMessageContaining("answered with status 302");
        assertThatThrownBy(() -> fetch(address("/moved/")))
                .hasMessageContaining("two.gz can't be fetched")
                .hasMessageContaining("expected 19 bytes, got 10");
        assertThat(names()).containsExactly("one");
    }

    @Test
    void aServerWithAnUnknownCertificateIsRefused() throws IOException {
        DataFetch suspicious = new DataFetch(set(), folder.resolve("small"), List.of(address("/set/")), notes::add);
        assertThatThrownBy(suspicious::run).isInstanceOf(InputException.class).hasMessageContaining("certificat");
        assertThat(names()).isEmpty();
    }

    @Test
    @Timeout(60)
    void aServerThatNeverEndsIsLeft() throws IOException {
        serve("/endless/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] noise = new byte[1 << 16];
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(noise);
                }
            }
        });
        assertThatThrownBy(() -> fetch(address("/endless/"))).hasMessageContaining("expected 10 bytes, got more");
        assertThat(names()).isEmpty();
    }

    @Test
    @Timeout(60)
    void aServerThatFallsSilentIsLeft() throws IOException {
        PipedOutputStream server = new PipedOutputStream();
        try (PatientInput body = new PatientInput(new PipedInputStream(server), Duration.ofSeconds(1))) {
            server.write(ONE);
            byte[] buffer = new byte[100];
            assertThat(body.read(buffer)).isEqualTo(ONE.length);
            assertThatThrownBy(() -> body.read(buffer))
                    .isInstanceOf(HttpTimeoutException.class)
                    .hasMessage("no byte came within 1 seconds");
            server.close();
        }
    }

    @Test
    void withoutANetworkTheManualWayIsTold() {
        URI closed = address("/set/");
        server.stop(0);
        assertThatThrownBy(() -> fetch(closed))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no connection")
                .hasMessageContaining("get one, two.gz from https://example.org/small/ in another way, put them into "
                        + folder.resolve("small"))
                .hasMessageContaining("run 'orthant data small' again");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> set().verified(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(folder.resolve("one") + ": no such file");
        assertThat(set().seemsIn(folder)).isFalse();
    }

    @Test
    void theCacheIsWhereTheEnvironmentSays() {
        Path home = Path.of("home");
        assertThat(DataCache.of(Map.of("ORTHANT_DATA", "d", "XDG_CACHE_HOME", "c"), home)
                        .folder(set()))
                .isEqualTo(Path.of("d", "small"));
        assertThat(DataCache.of(Map.of("XDG_CACHE_HOME", "c"), home).root()).isEqualTo(Path.of("c", "orthant", "data"));
        assertThat(DataCache.of(Map.of(), home).root()).isEqualTo(Path.of("home", ".cache", "orthant", "data"));
    }

    @Test
    void everySetIsFoundByItsName() {
        assertThat(DataSets.ids()).doesNotHaveDuplicates().contains("mnist");
        assertThat(DataSets.find("mnist")).contains(DataSets.MNIST);
        assertThat(DataSets.find("mnits")).isEmpty();
        assertThatThrownBy(() -> new DataFile("f", 1, "ABC")).hasMessageContaining("got ABC");
        assertThatThrownBy(() -> new DataSet("s", "", "", "", List.of(URI.create("https://h/f")), List.of()))
                .hasMessageContaining("https://h/f");
    }
}
