package org.orthant.formats;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** The lengths of an array's axes, checked on the way from a file to memory. */
final class Shape {

    private static final int MOST_AXES = 32;
    private static final int MOST_ELEMENTS = Integer.MAX_VALUE - 16;

    private Shape() {}

    /** The number of elements, or nothing if a Java array can't hold so many or an axis is out of range. */
    static OptionalLong elements(long... axes) {
        if (axes.length > MOST_AXES || Arrays.stream(axes).anyMatch(n -> n < 0 || n > MOST_ELEMENTS)) {
            return OptionalLong.empty();
        }
        if (Arrays.stream(axes).anyMatch(n -> n == 0)) {
            return OptionalLong.of(0);
        }
        long product = 1;
        for (long axis : axes) {
            product *= axis;
            if (product > MOST_ELEMENTS) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(product);
    }

    /** The axes as Python writes a tuple: {@code ()}, {@code (3,)}, {@code (3, 4)}. */
    static String text(long... axes) {
        return axes.length == 1
                ? "(" + axes[0] + ",)"
                : Arrays.stream(axes).mapToObj(Long::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Where element k of the C order lies in the Fortran order of the same array. */
    static IntUnaryOperator fortranPosition(int... axes) {
        return k -> {
            int rest = k;
            int position = 0;
            for (int axis = axes.length - 1; axis >= 0; axis--) {
                position += rest % axes[axis] * stride(axes, axis);
                rest /= axes[axis];
            }
            return position;
        };
    }

    private static int stride(int[] axes, int axis) {
        int stride = 1;
        for (int before = 0; before < axis; before++) {
            stride *= axes[before];
        }
        return stride;
    }
}
