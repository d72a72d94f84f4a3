package org.orthant.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.InputException;
import org.orthant.formats.config.Suggest;
import org.orthant.formats.data.DataCache;
import org.orthant.formats.data.DataFetch;
import org.orthant.formats.data.DataFetch.Fetched;
import org.orthant.formats.data.DataSet;
import org.orthant.formats.data.DataSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the public data sets that studies read, or fetches one and verifies it. */
@Command(
        name = "data",
        description = "List the public data sets that studies read, or fetch one into the cache and verify it.",
        footer = "The cache is the folder " + DataCache.VARIABLE + " names, else orthant/data in your cache folder.")
final class DataCommand implements Callable<Integer> {

    private static final String ADDRESS = "expected an address such as https://host/folder/ after --from, got ";

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The data set to fetch.")
    private @Nullable String id;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for its files, in place of the cache.")
    private @Nullable Path out;

    @Option(
            names = "--from",
            paramLabel = "ADDRESS",
            description =
                    "Address of a folder with its files, such as https://host/folder/, in place of the known ones.")
    private @Nullable String from;

    @Mixin
    private OutputFlags output = new OutputFlags();

    DataCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (id == null) {
            list();
        } else {
            fetch(id);
        }
        return ExitCode.DONE;
    }

    private void list() {
        DataCache cache = DataCache.ofUser();
        List<Entry> entries = DataSets.all().stream()
                .map(set -> Entry.of(set, cache.folder(set)))
                .toList();
        if (output.json()) {
            console.json(entries);
        } else {
            entries.forEach(entry -> entry.lines().forEach(console::result));
        }
    }

    private void fetch(String name) {
        DataSet set = DataSets.find(name)
                .orElseThrow(
                        () -> new UsageException("unknown data set " + name + Suggest.advice(name, DataSets.ids())));
        if (set.isByHand()) {
            throw new InputException(
                    set.id(), "is given to people who agree to its terms and can't be fetched. " + set.title());
        }
        Path folder = out == null ? DataCache.ofUser().folder(set) : out;
        Consumer<String> notes = output.quiet() ? note -> {} : console::note;
        List<Fetched> files = new DataFetch(set, folder, addresses(set), notes).run();
        if (output.json()) {
            console.json(new Result(
                    set.id(), folder.toString(), files.stream().map(Item::of).toList()));
        } else {
            files.stream().map(Item::of).forEach(item -> console.result(item.path() + "  " + item.state()));
        }
    }

    private List<URI> addresses(DataSet set) {
        if (from == null) {
            return set.addresses();
        }
        try {
            URI address = new URI(from.endsWith("/") ? from : from + "/");
            if ("https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null) {
                return List.of(address);
            }
        } catch (URISyntaxException e) {
            throw new UsageException(ADDRESS + from + " (" + e.getReason() + ")", e);
        }
        throw new UsageException(ADDRESS + from);
    }

    /** A data set in the list. */
    record Entry(String id, String title, String source, String licence, String folder, boolean present, long bytes) {

        static Entry of(DataSet set, Path folder) {
            long bytes = set.files().stream()
                    .mapToLong(file -> file.published().bytes())
                    .sum();
            return new Entry(
                    set.id(), set.title(), set.source(), set.licence(), folder.toString(), set.seemsIn(folder), bytes);
        }

        private String state() {
            if (bytes == 0) {
                return "  (to be got by hand)";
            }
            return present ? "  (in " + folder + ")" : "  (not fetched, " + (bytes + 999) / 1000 + " kB)";
        }

        List<String> lines() {
            return List.of(id + state(), "    " + title, "    " + source + "; " + licence);
        }
    }

    /** What a fetch gave. */
    record Result(String id, String folder, List<Item> files) {}

    /** A file of it. */
    record Item(String path, String state) {

        static Item of(Fetched file) {
            return new Item(file.path().toString(), file.fetched() ? "fetched and verified" : "there and verified");
        }
    }
}
