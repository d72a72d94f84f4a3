package org.orthant.formats;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * GPT-2's byte-pair encoding (Sennrich et al. 2016; Radford et al. 2019): text to tokens and back, from the published
 * vocabulary and merges.
 *
 * <p>Text is cut into words with the space before them; a word's bytes, each written as a printable character, are merged
 * pair by pair, the pair that stands first in the list of merges first. {@code <|endoftext|>} in a text is text.
 */
public final class BytePairTokenizer {

    private static final Pattern WORD = Pattern.compile("'s|'t|'re|'ve|'m|'ll|'d"
            + "| ?\\p{L}+| ?\\p{N}+| ?[^\\p{IsWhite_Space}\\p{L}\\p{N}]+"
            + "|\\p{IsWhite_Space}+(?!\\P{IsWhite_Space})|\\p{IsWhite_Space}+");
    private static final List<String> VOCABULARIES = List.of("encoder.json", "vocab.json");
    private static final List<String> MERGES = List.of("vocab.bpe", "merges.txt");

    private record Pair(String left, String right) {}

    private final Path source;
    private final Map<String, Integer> ids;
    private final String[] tokens;
    private final Map<Pair, Integer> ranks;

    private BytePairTokenizer(Path source, Map<String, Integer> ids, Map<Pair, Integer> ranks) {
        this.source = source;
        this.ids = ids;
        this.ranks = ranks;
        tokens = new String[ids.size()];
        ids.forEach((token, id) -> {
            if (id < 0 || id >= tokens.length || tokens[id] != null) {
                throw new InputException(
                        source,
                        "expected each of 0 to " + (tokens.length - 1) + " once as a token's number, found " + id
                                + " for '" + Quoted.printable(token) + "'");
            }
            tokens[id] = token;
        });
    }

    /**
     * The tokenizer of the files {@code encoder.json} or {@code vocab.json}, and {@code vocab.bpe} or {@code merges.txt}.
     *
     * @throws InputException if one is missing, is not what it should be, or they do not fit each other
     */
    public static BytePairTokenizer read(Path folder) {
        Path vocabulary = vocabularyFile(folder);
        Map<String, Integer> ids = new HashMap<>();
        Json.read(vocabulary, ObjectNode.class)
                .properties()
                .forEach(e -> ids.put(e.getKey(), id(vocabulary, e.getKey(), e.getValue())));
        Path merges = mergesFile(folder);
        BytePairTokenizer tokenizer = new BytePairTokenizer(vocabulary, ids, ranks(merges));
        tokenizer.requireMerged(merges);
        return tokenizer;
    }

    /** The vocabulary's file in {@code folder}. */
    public static Path vocabularyFile(Path folder) {
        return existing(folder, VOCABULARIES);
    }

    /** The file of merges in {@code folder}. */
    public static Path mergesFile(Path folder) {
        return existing(folder, MERGES);
    }

    private static Path existing(Path folder, List<String> names) {
        return names.stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new InputException(folder, "expected a file " + String.join(" or ", names)));
    }

    private static int id(Path file, String token, JsonNode id) {
        if (!id.isIntegralNumber() || !id.canConvertToInt()) {
            throw new InputException(
                    file,
                    "expected a whole number for '" + Quoted.printable(token) + "', found "
                            + Quoted.printable(id.toString()));
        }
        return id.intValue();
    }

    private static Map<Pair, Integer> ranks(Path file) {
        Map<Pair, Integer> ranks = new HashMap<>();
        String[] lines = new String(InputFiles.bytes(file), StandardCharsets.UTF_8).split("\r?\n", -1);
        for (int k = 0; k < lines.length; k++) {
            if (lines[k].isEmpty() || (k == 0 && lines[k].startsWith("#version"))) {
                continue;
            }
            String[] parts = lines[k].split(" ", -1);
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
                throw new InputException(
                        file,
                        "line " + (k + 1) + ": expected two parts with a space between them, found '"
                                + Quoted.printable(lines[k]) + "'");
            }
            ranks.putIfAbsent(new Pair(parts[0], parts[1]), ranks.size());
        }
        return ranks;
    }

    /** Merges that make a token which the vocabulary lacks belong to another vocabulary; so does one without all bytes. */
    private void requireMerged(Path merges) {
        for (Pair pair : ranks.keySet()) {
            requireToken(pair.left() + pair.right(), merges);
        }
        for (int value = 0; value < 256; value++) {
            requireToken(String.valueOf(ByteLetters.letter((byte) value)), merges);
        }
    }

    private void requireToken(String token, Path merges) {
        if (!ids.containsKey(token)) {
            throw new InputException(
                    source, "expected token '" + Quoted.printable(token) + "', which " + merges + " needs");
        }
    }

    /** V, the number of tokens. */
    public int size() {
        return tokens.length;
    }

    /** The tokens of {@code text}. */
    public int[] encode(String text) {
        List<Integer> encoded = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            for (String token : merged(ByteLetters.letters(words.group()))) {
                encoded.add(Objects.requireNonNull(ids.get(token)));
            }
        }
        return encoded.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<String> merged(String word) {
        List<String> parts = new ArrayList<>(Arrays.asList(word.split("")));
        while (parts.size() > 1) {
            Pair best = best(parts);
            if (!ranks.containsKey(best)) {
                break;
            }
            merge(parts, best);
        }
        return parts;
    }

    /** The neighbours that stand first in the list of merges. */
    private Pair best(List<String> parts) {
        Pair best = new Pair(parts.get(0), parts.get(1));
        for (int k = 1; k + 1 < parts.size(); k++) {
            Pair pair = new Pair(parts.get(k), parts.get(k + 1));
            if (rank(pair) < rank(best)) {
                best = pair;
            }
        }
        return best;
    }

    private int rank(Pair pair) {
        return ranks.getOrDefault(pair, Integer.MAX_VALUE);
    }

    private static void merge(List<String> parts, Pair pair) {
        for (int k = 0; k + 1 < parts.size(); k++) {
            if (parts.get(k).equals(pair.left()) && parts.get(k + 1).equals(pair.right())) {
                parts.set(k, pair.left() + pair.right());
                parts.remove(k + 1);
            }
        }
    }

    /** A token as it is written in the vocabulary. */
    public String token(int id) {
        return tokens[Objects.checkIndex(id, tokens.length)];
    }

    /** The text of tokens; bytes that are no UTF-8 become replacement characters. */
    public String decode(int... encoded) {
        StringBuilder letters = new StringBuilder();
        for (int id : encoded) {
            letters.append(token(id));
        }
        return ByteLetters.text(letters.toString());
    }
}
