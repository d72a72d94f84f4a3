package org.orthant.studies.sentences;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.orthant.formats.BytePairTokenizer;
import org.orthant.formats.Gpt2File;
import org.orthant.formats.InputException;
import org.orthant.formats.config.ConfigurationException;
import org.orthant.math.Sequence;
import org.orthant.network.Gpt2;
import org.orthant.network.Gpt2Tap.Site;
import org.orthant.studies.sentences.SentencesUnit.SentenceTokens;

/** The given network and its tokenizer, open; for the thread that opened it. */
final class SentenceModel implements AutoCloseable {

    /** Tokens without which units have no correlations of more than one size, the first one left out. */
    private static final int FEWEST_TOKENS = 4;

    private final Arena arena = Arena.ofConfined();
    private final SentencesOptions options;
    private final Path folder;
    private final Gpt2 network;
    private final BytePairTokenizer tokenizer;

    /**
     * Opens the files that the options name.
     *
     * @throws ConfigurationException if they name none
     * @throws InputException if a file is missing or not what it should be, or network, vocabulary and options do not fit
     */
    SentenceModel(SentencesOptions options) {
        this.options = options;
        folder = folder(options);
        try {
            network = Gpt2File.read(folder, arena);
            tokenizer = BytePairTokenizer.read(vocabulary(options));
            requireFit();
        } catch (RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private static Path folder(SentencesOptions options) {
        if (options.model().isBlank()) {
            throw new ConfigurationException("sentences needs a folder with GPT-2's " + Gpt2File.CONFIG + " and "
                    + Gpt2File.WEIGHTS + ": --set model=FOLDER");
        }
        return Path.of(options.model());
    }

    private static Path vocabulary(SentencesOptions options) {
        return options.vocabulary().isBlank() ? folder(options) : Path.of(options.vocabulary());
    }

    /** The files that a run reads; they were opened and fit each other. */
    static List<Path> inputs(SentencesOptions options) {
        try (SentenceModel model = new SentenceModel(options)) {
            Path vocabulary = vocabulary(options);
            return List.of(
                    model.folder.resolve(Gpt2File.CONFIG),
                    model.folder.resolve(Gpt2File.WEIGHTS),
                    BytePairTokenizer.vocabularyFile(vocabulary),
                    BytePairTokenizer.mergesFile(vocabulary));
        }
    }

    private void requireFit() {
        int expected = network.shape().vocabulary();
        if (tokenizer.size() != expected) {
            throw new InputException(
                    BytePairTokenizer.vocabularyFile(vocabulary(options)),
                    "expected the " + expected + " tokens of the network in " + folder + ", found " + tokenizer.size());
        }
        int deepest =
                options.layers().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (deepest > network.shape().layers()) {
            throw new InputException(
                    folder,
                    "layer " + deepest + " is wanted, the network has "
                            + network.shape().layers());
        }
        SentenceGrid grid = new SentenceGrid(options);
        IntStream.range(0, grid.size())
                .mapToObj(grid::texts)
                .flatMap(List::stream)
                .forEach(this::requireTokens);
    }

    private void requireTokens(String text) {
        int tokens = tokenizer.encode(text).length;
        if (tokens < FEWEST_TOKENS || tokens > network.shape().positions()) {
            throw new InputException(
                    folder,
                    "expected sentences of " + FEWEST_TOKENS + " to "
                            + network.shape().positions() + " tokens, '" + text + "' has " + tokens);
        }
    }

    Gpt2 network() {
        return network;
    }

    /** The layers that are looked at. */
    List<Integer> layers() {
        if (!options.layers().isEmpty()) {
            return options.layers();
        }
        int first = options.site() == Site.RESIDUAL ? 0 : 1;
        return IntStream.rangeClosed(first, network.shape().layers()).boxed().toList();
    }

    int[] encode(String text) {
        return tokenizer.encode(text);
    }

    /** Refuses activity that weights in the file, such as NaN, have spoilt. */
    Sequence requireFinite(Sequence activity, int layer) {
        for (float value : activity.array()) {
            if (!Float.isFinite(value)) {
                throw new InputException(
                        folder.resolve(Gpt2File.WEIGHTS),
                        "expected weights that give finite activity, found " + value + " at layer " + layer);
            }
        }
        return activity;
    }

    /** A sentence with its tokens as text. */
    SentenceTokens tokens(List<String> texts) {
        List<String> tokens = texts.stream()
                .flatMapToInt(text -> IntStream.of(encode(text)))
                .mapToObj(tokenizer::decode)
                .toList();
        return new SentenceTokens(String.join(" ", texts), texts.size(), tokens);
    }

    @Override
    public void close() {
        arena.close();
    }
}
