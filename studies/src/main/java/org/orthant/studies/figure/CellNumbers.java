package org.orthant.studies.figure;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Numbers in as few characters as a page can afford: whole numbers of {@code bytes} bytes, the first byte the higher one,
 * evenly spaced over the range of the numbers; the largest stands for no value.
 *
 * @param base64 the bytes
 * @param bytes of each number: 2, so that 65,535 values are told apart, or 1 where there are many numbers
 * @param range of the numbers
 */
record CellNumbers(String base64, int bytes, Range range) {

    /** Up to so many numbers have two bytes. */
    static final int FEW = 256 * 256;

    static CellNumbers of(double[] values) {
        List<Double> finite =
                Arrays.stream(values).filter(Double::isFinite).boxed().toList();
        Range range = finite.isEmpty() ? new Range(0, 1) : Range.around(finite);
        int width = values.length <= FEW ? 2 : 1;
        int none = (1 << (8 * width)) - 1;
        byte[] all = new byte[width * values.length];
        for (int k = 0; k < values.length; k++) {
            long whole = Double.isFinite(values[k]) ? whole(values[k], range, none - 1) : none;
            all[width * k] = (byte) (width == 1 ? whole : whole >> 8);
            all[width * k + width - 1] = (byte) whole;
        }
        return new CellNumbers(Base64.getEncoder().encodeToString(all), width, range);
    }

    private static long whole(double value, Range range, int most) {
        return Math.round(most * ((value - range.low()) / (range.high() - range.low())));
    }
}
