package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

final class BytePairTokenizerTest {

    private static final List<String> MERGES = List.of("l o", "lo w", "e r", "Ġ low", "Ġlow er", "s t");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** All bytes, then what the merges make. */
    private static Map<String, Integer> vocabulary() {
        Map<String, Integer> ids = new TreeMap<>();
        for (int value = 0; value < 256; value++) {
            ids.put(String.valueOf(ByteLetters.letter((byte) value)), value);
        }
        for (String merge : MERGES) {
            ids.put(merge.replace(" ", ""), ids.size());
        }
        return ids;
    }

    private BytePairTokenizer tokenizer(Map<String, Integer> ids, String merges) throws IOException {
        Files.writeString(folder.resolve("vocab.json"), Json.line(ids));
        Files.writeString(folder.resolve("merges.txt"), merges);
        return BytePairTokenizer.read(folder);
    }

    private BytePairTokenizer tokenizer() throws IOException {
        return tokenizer(vocabulary(), "#version: 0.2\n" + String.join("\n", MERGES) + "\n");
    }

    @Test
    void pairsAreMergedInTheOrderOfTheList() throws IOException {
        BytePairTokenizer tokenizer = tokenizer();
        assertThat(tokenizer.size()).isEqualTo(262);
        assertThat(tokens(tokenizer, "low lower slow")).containsExactly("low", "Ġlower", "Ġ", "s", "low");
        assertThat(tokens(tokenizer, "lowest")).containsExactly("low", "e", "st");
        assertThat(tokens(tokenizer, "erer ")).containsExactly("er", "er", "Ġ");
        assertThat(tokenizer.encode("")).isEmpty();
        assertThat(tokenizer.encode("A")).containsExactly('A');
    }

    private static List<String> tokens(BytePairTokenizer tokenizer, String text) {
        List<String> tokens = new ArrayList<>();
        for (int id : tokenizer.encode(text)) {
            tokens.add(tokenizer.token(id));
        }
        return tokens;
    }

    @Test
    void everyTextComesBack() throws IOException {
        BytePairTokenizer tokenizer = tokenizer();
        for (String text :
                List.of("low", "  two  spaces ", "naïve — “quotes” €5", "\u0000\u0001\t\n\u00a0\u2003", "🙂 日本")) {
            assertThat(tokenizer.decode(tokenizer.encode(text))).isEqualTo(text);
        }
    }

    @Test
    void theListsFirstNameIsPreferred() throws IOException {
        tokenizer();
        Files.writeString(folder.resolve("encoder.json"), "{}");
        assertThat(BytePairTokenizer.vocabularyFile(folder)).hasFileName("encoder.json");
        assertThat(BytePairTokenizer.mergesFile(folder)).hasFileName("merges.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "l o\\nlo w\\nx y z | line 3: expected two parts",
                "l o\\nlow | line 2: expected two parts",
                "l o\\no w | expected token 'ow', which"
            })
    void mergesThatDoNotFitAreRefused(String merges, String reason) {
        assertThatThrownBy(() -> tokenizer(vocabulary(), merges.replace("\\n", "\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(reason);
    }

    @Test
    void vocabulariesThatDoNotFitAreRefused() {
        Map<String, Integer> twice = vocabulary();
        twice.put("er", 5);
        refused(twice, "expected each of 0 to 261 once as a token's number, found 5 for");
        Map<String, Integer> far = vocabulary();
        far.put("er", 262);
        refused(far, "found 262 for 'er'");
        Map<String, Integer> withoutByte = vocabulary();
        withoutByte.remove("A");
        withoutByte.put("other", 65);
        refused(withoutByte, "expected token 'A'");
        assertThatThrownBy(() -> BytePairTokenizer.read(folder.resolve("nowhere")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("expected a file encoder.json or vocab.json");
    }

    private void refused(Map<String, Integer> ids, String reason) {
        assertThatThrownBy(() -> tokenizer(ids, "l o\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void publishedTokens() {
        String data = System.getenv("ORTHANT_TEST_DATA");
        assumeTrue(data != null, "skipped without ORTHANT_TEST_DATA: tokens of 28 texts by the published vocabulary");
        Path published = Path.of(data, "gpt2");
        BytePairTokenizer tokenizer = BytePairTokenizer.read(published);
        assertThat(tokenizer.size()).isEqualTo(50257);
        ArrayNode texts = Json.read(published.resolve("tokenization.json"), ArrayNode.class);
        assertThat(texts).hasSize(28);
        for (JsonNode text : texts) {
            int[] ids =
                    text.path("ids").valueStream().mapToInt(JsonNode::intValue).toArray();
            String written = text.path("text").stringValue();
            assertThat(tokenizer.encode(written)).as(written).containsExactly(ids);
            assertThat(tokenizer.decode(ids)).isEqualTo(text.path("decoded").stringValue());
            List<String> tokens =
                    text.path("tokens").valueStream().map(JsonNode::stringValue).toList();
            assertThat(tokens(tokenizer, written)).isEqualTo(tokens);
        }
    }

    @Test
    void damagedVocabulariesAreRefusedInASentence() throws IOException {
        Files.write(folder.resolve("vocab.bpe"), "l o\n".getBytes(StandardCharsets.UTF_8));
        for (String text : List.of("[]", "{\"a\": 1.5}", "{\"a\": \"1\"}", "{\"a\": 1", "{\"a\": 1, \"a\": 2}")) {
            Files.writeString(folder.resolve("encoder.json"), text);
            assertThatThrownBy(() -> BytePairTokenizer.read(folder))
                    .as(text)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("encoder.json");
        }
    }
}
