package org.orthant.studies.brain;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, by one thread. */
final class Lazily<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    private Lazily(Supplier<T> maker) {
        this.maker = maker;
    }

    static <T> Lazily<T> of(Supplier<T> maker) {
        return new Lazily<>(maker);
    }

    T get() {
        T value = made;
        if (value == null) {
            value = maker.get();
            made = value;
        }
        return value;
    }
}
