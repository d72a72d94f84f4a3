package org.orthant.studies.bits;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.orthant.formats.config.Configuration;
import org.orthant.formats.config.Overrides;
import org.orthant.studies.Conclusion;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Studies;
import org.orthant.studies.Study;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.Table;

/** Runs the studies of a list and prints the SHA-256 of each of their tables, as {@code sha256sum} does. */
final class TableHashes {

    private TableHashes() {}

    /**
     * Runs them.
     *
     * @param words the list's file: a study and its settings to a line
     */
    public static void main(String[] words) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line : Files.readAllLines(Path.of(words[0]))) {
            if (!line.startsWith("#")) {
                List<String> parts = Arrays.asList(line.split(" "));
                Study<?> study = Studies.find(parts.getFirst()).orElseThrow();
                print(study, parts.subList(1, parts.size()), out);
            }
        }
    }

    private static <O extends Record & StudyOptions> void print(
            Study<O> study, List<String> settings, PrintStream out) {
        O options = Configuration.resolve(study.defaults(), Overrides.none().withMoreSettings(settings));
        Conclusion conclusion = StoredUnits.conclude(study, options);
        for (Table table : conclusion.tables()) {
            out.println(
                    sha256(table.toCsv().toText()) + "  " + study.description().id() + "/" + table.name() + ".csv");
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
