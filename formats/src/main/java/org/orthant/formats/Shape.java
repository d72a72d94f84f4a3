package org.orthant.formats;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** The lengths of an array's axes, checked on the way from a file to memory. */
final class Shape {

    private static final int MOST_AXES = 32;
    private static final int MOST_ELEMENTS = Integer.MAX_VALUE - 16;

    /** Small enough that the number of bytes can't overflow. */
    private static final long MOST_COUNTABLE = 1L << 45;

    private Shape() {}

    /** The number of elements, or nothing if a Java array can't hold so many or an axis is out of range. */
    static OptionalLong elements(List<Long> axes) {
        OptionalLong all = countable(axes);
        return all.orElse(0) > MOST_ELEMENTS ? OptionalLong.empty() : all;
    }

    /** The number of elements, or nothing if they are beyond counting or an axis is out of range. */
    static OptionalLong countable(List<Long> axes) {
        if (axes.size() > MOST_AXES || axes.stream().anyMatch(n -> n < 0 || n > MOST_ELEMENTS)) {
            return OptionalLong.empty();
        }
        if (axes.contains(0L)) {
            return OptionalLong.of(0);
        }
        long product = 1;
        for (long axis : axes) {
            if (product > MOST_COUNTABLE / axis) {
                return OptionalLong.empty();
            }
            product *= axis;
        }
        return OptionalLong.of(product);
    }

    /** The axes as Python writes a tuple: {@code ()}, {@code (3,)}, {@code (3, 4)}. */
    static String text(List<? extends Number> axes) {
        return axes.size() == 1
                ? "(" + axes.getFirst() + ",)"
                : axes.stream().map(Number::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Where element k of the C order lies in the Fortran order of the same array. */
    static IntUnaryOperator fortranPosition(List<Integer> shape) {
        int[] axes = shape.stream().mapToInt(Integer::intValue).toArray();
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
