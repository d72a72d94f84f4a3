package org.orthant.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Changes to a whole file that damage it, as chance or malice may. */
final class Mutations {

    /** What lengths and offsets are replaced by. */
    private static final long[] NUMBERS = {
        0,
        1,
        -1,
        127,
        128,
        255,
        256,
        Short.MAX_VALUE,
        1 << 15,
        1 << 16,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        (1L << 32) - 1,
        1L << 32,
        1L << 40,
        1L << 53,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    /** What texts, JSON, YAML, XML and headers in words get between. */
    private static final String[] WORDS = {
        "1e999",
        "-1",
        "99999999999999999999",
        "2147483648",
        "1099511627776",
        "nan",
        "null",
        "true",
        "[[[[[[[[",
        "{\"a\":",
        "<a>",
        "</Data>",
        "<!ENTITY a \"b\">",
        "&a;",
        "&#0;",
        "]]>",
        "!!java.net.URL",
        "&a [*a, *a]",
        "../../x",
        "\"",
        "'",
        "\\u0000",
        "\uFEFF",
        "=1+1",
        ", ",
        ": ",
        "\n",
        "\r",
        "\t- ",
        "---\n",
        "\ud83d\ude00"
    };

    private static final String CHARACTERS = "0123456789,.'\"{}[]()-e\n\t&<>:;*!#";

    private Mutations() {}

    /**
     * One to four changes.
     *
     * @param other another file of the format, of which the rest may follow
     */
    static byte[] of(byte[] whole, byte[] other, RandomGenerator random) {
        byte[] bytes = whole.clone();
        int most = 2 * (whole.length + other.length);
        for (int change = random.nextInt(1, 5); change > 0 && bytes.length > 0; change--) {
            byte[] changed = changed(bytes, other, random);
            bytes = changed.length <= most ? changed : bytes;
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, byte[] other, RandomGenerator random) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + random.nextInt(1, random.nextInt(8) == 0 ? 65 : 9));
        return switch (random.nextInt(12)) {
            case 0, 1 -> with(bytes, at, (byte) random.nextInt(256));
            case 2 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
            case 3 -> with(bytes, at, (byte) CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            case 4 -> filled(bytes, at, end, (byte) -random.nextInt(2));
            case 5 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            case 6 -> joined(bytes, end, bytes, at);
            case 7 -> joined(bytes, at, bytes, end);
            case 8, 9 -> numbered(bytes, at, random);
            case 10 -> worded(bytes, at, random.nextBoolean() ? at : end, WORDS[random.nextInt(WORDS.length)]);
            default -> random.nextInt(4) == 0 ? joined(bytes, at, other, random.nextInt(other.length)) : bytes;
        };
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    private static byte[] filled(byte[] bytes, int at, int end, byte value) {
        Arrays.fill(bytes, at, end, value);
        return bytes;
    }

    /** The first bytes of one and the rest of another. */
    private static byte[] joined(byte[] first, int end, byte[] second, int from) {
        byte[] both = Arrays.copyOf(first, end + second.length - from);
        System.arraycopy(second, from, both, end, second.length - from);
        return both;
    }

    private static byte[] numbered(byte[] bytes, int at, RandomGenerator random) {
        ByteBuffer number = ByteBuffer.allocate(Long.BYTES)
                .order(random.nextInt(4) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        long value = NUMBERS[random.nextInt(NUMBERS.length)];
        int size = switch (random.nextInt(3)) {
            case 0 -> number.putShort((short) value).position();
            case 1 -> number.putInt((int) value).position();
            default -> number.putLong(value).position();
        };
        int aligned = random.nextBoolean() ? at / size * size : at;
        System.arraycopy(number.array(), 0, bytes, aligned, Math.min(size, bytes.length - aligned));
        return bytes;
    }

    private static byte[] worded(byte[] bytes, int at, int end, String word) {
        byte[] middle = word.getBytes(StandardCharsets.UTF_8);
        return joined(joined(bytes, at, middle, 0), at + middle.length, bytes, end);
    }
}
