package org.orthant.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Bytes as printable characters, GPT-2's way: printable Latin-1 stands for itself, the others follow from U+0100 on in their
 * order.
 */
final class ByteLetters {

    private static final char[] LETTERS = new char[256];
    private static final Map<Character, Byte> BYTES = new HashMap<>();

    static {
        char next = 256;
        for (int value = 0; value < LETTERS.length; value++) {
            boolean printable = (value >= '!' && value <= '~') || (value >= 0xA1 && value != 0xAD);
            LETTERS[value] = printable ? (char) value : next++;
            BYTES.put(LETTERS[value], (byte) value);
        }
    }

    private ByteLetters() {}

    static char letter(byte value) {
        return LETTERS[Byte.toUnsignedInt(value)];
    }

    /** The letters of a text's bytes in UTF-8. */
    static String letters(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder letters = new StringBuilder(bytes.length);
        for (byte value : bytes) {
            letters.append(letter(value));
        }
        return letters.toString();
    }

    /** The text whose bytes are {@code letters}; a character that stands for no byte stands for its own. */
    static String text(String letters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(letters.length());
        for (int k = 0; k < letters.length(); k++) {
            char letter = letters.charAt(k);
            Byte value = BYTES.get(letter);
            bytes.writeBytes(
                    value == null ? String.valueOf(letter).getBytes(StandardCharsets.UTF_8) : new byte[] {value});
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
