package org.orthant.studies.flow;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * d / d(0) of one network's curves at the last weight, by module and stimulus; NaN where a curve is missing or flagged.
 *
 * @param curves of one kind of module
 */
record LesionEffects(List<LesionCurve> curves) {

    /** Copies the list. */
    LesionEffects {
        curves = List.copyOf(curves);
    }

    /** The curve of a set and a stimulus. */
    double value(String set, int stimulus, ToDoubleFunction<LesionCurve> value) {
        return curves.stream()
                .filter(c -> c.set().equals(set) && c.stimulus() == stimulus)
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Module {@code k}'s lesion under its own stimulus. */
    double own(int k) {
        return value(LesionCurve.module(k), k, LesionCurve::ratio);
    }

    /** Module {@code k}'s lesion under the other stimulus. */
    double other(int k) {
        return value(LesionCurve.module(k), 3 - k, LesionCurve::ratio);
    }

    /** Mean over random modules of the size of module {@code k}, under its own stimulus. */
    double randomOwn(int k) {
        return overDraws(draw -> value(LesionCurve.random(draw, k), k, LesionCurve::ratio));
    }

    /** Mean over random modules of the size of module {@code k}, under the other stimulus. */
    double randomOther(int k) {
        return overDraws(draw -> value(LesionCurve.random(draw, k), 3 - k, LesionCurve::ratio));
    }

    private double overDraws(IntFunction<Double> ratio) {
        long draws = curves.stream().filter(c -> c.set().startsWith("random")).count() / 4;
        return IntStream.range(0, (int) draws)
                .mapToObj(ratio)
                .mapToDouble(Double::doubleValue)
                .filter(r -> !Double.isNaN(r))
                .average()
                .orElse(Double.NaN);
    }

    /** 1 - own, averaged over the two modules: how far the own stimulus's end state is pulled. */
    double pull() {
        return mean(k -> 1 - own(k));
    }

    /** other - own, averaged over the two modules. */
    double contrast() {
        return mean(k -> other(k) - own(k));
    }

    /** {@link #pull} of random modules. */
    double randomPull() {
        return mean(k -> 1 - randomOwn(k));
    }

    /** {@link #contrast} of random modules. */
    double randomContrast() {
        return mean(k -> randomOther(k) - randomOwn(k));
    }

    /** 1 - d / d(0) with the weights between the modules cut, averaged over the two stimuli. */
    double betweenPull() {
        return mean(stimulus -> 1 - value(LesionCurve.between(), stimulus, LesionCurve::ratio));
    }

    /** {@link #contrast} 2 s after onset. */
    double earlyContrast() {
        return mean(k -> value(LesionCurve.module(k), 3 - k, LesionCurve::earlyRatio)
                - value(LesionCurve.module(k), k, LesionCurve::earlyRatio));
    }

    private static double mean(IntFunction<Double> value) {
        return (value.apply(1) + value.apply(2)) / 2;
    }
}
