package org.orthant.nullmodel;

/**
 * Discrete Fourier transform of any length: powers of two by Cooley and Tukey (1965), others as a convolution of such a
 * length (Bluestein 1970). Not thread-safe.
 */
final class Fourier {

    private final int n;
    /** The power of two that is worked with. */
    private final int size;

    private final double[] cos;
    private final double[] sin;
    /** exp(-i pi k^2 / n). */
    private final double[] chirpRe;

    private final double[] chirpIm;
    private final double[] filterRe;
    private final double[] filterIm;
    private final double[] workRe;
    private final double[] workIm;

    Fourier(int n) {
        this.n = n;
        this.size = n == Integer.highestOneBit(n) ? n : 2 * Integer.highestOneBit(2 * n - 1);
        cos = new double[size / 2];
        sin = new double[size / 2];
        for (int k = 0; k < size / 2; k++) {
            cos[k] = StrictMath.cos(2 * StrictMath.PI * k / size);
            sin[k] = -StrictMath.sin(2 * StrictMath.PI * k / size);
        }
        chirpRe = new double[n];
        chirpIm = new double[n];
        filterRe = new double[size];
        filterIm = new double[size];
        workRe = new double[size];
        workIm = new double[size];
        if (size > n) {
            prepareConvolution();
        }
    }

    private void prepareConvolution() {
        for (int k = 0; k < n; k++) {
            double angle = StrictMath.PI * ((long) k * k % (2L * n)) / n;
            chirpRe[k] = StrictMath.cos(angle);
            chirpIm[k] = -StrictMath.sin(angle);
            int mirrored = k == 0 ? 0 : size - k;
            filterRe[k] = chirpRe[k];
            filterIm[k] = -chirpIm[k];
            filterRe[mirrored] = chirpRe[k];
            filterIm[mirrored] = -chirpIm[k];
        }
        powerOfTwo(filterRe, filterIm);
    }

    /** Replaces n complex numbers by their transform, sum over t of x_t exp(-2 pi i k t / n). */
    void transform(double[] re, double[] im) {
        if (size == n) {
            powerOfTwo(re, im);
            return;
        }
        for (int k = 0; k < size; k++) {
            workRe[k] = k < n ? re[k] * chirpRe[k] - im[k] * chirpIm[k] : 0;
            workIm[k] = k < n ? re[k] * chirpIm[k] + im[k] * chirpRe[k] : 0;
        }
        powerOfTwo(workRe, workIm);
        for (int k = 0; k < size; k++) {
            double product = workRe[k] * filterRe[k] - workIm[k] * filterIm[k];
            workIm[k] = workRe[k] * filterIm[k] + workIm[k] * filterRe[k];
            workRe[k] = product;
        }
        powerOfTwo(workIm, workRe); // parts exchanged: the inverse, but for the factor
        for (int k = 0; k < n; k++) {
            re[k] = (workRe[k] * chirpRe[k] - workIm[k] * chirpIm[k]) / size;
            im[k] = (workRe[k] * chirpIm[k] + workIm[k] * chirpRe[k]) / size;
        }
    }

    private void powerOfTwo(double[] re, double[] im) {
        for (int k = 1; k < size; k++) {
            int reversed = Integer.reverse(k) >>> Integer.numberOfLeadingZeros(size - 1);
            if (k < reversed) {
                swap(re, k, reversed);
                swap(im, k, reversed);
            }
        }
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int first = 0; first < size; first += 2 * half) {
                for (int k = 0; k < half; k++) {
                    butterfly(re, im, first + k, first + k + half, k * stride);
                }
            }
        }
    }

    private void butterfly(double[] re, double[] im, int a, int b, int root) {
        double r = re[b] * cos[root] - im[b] * sin[root];
        double i = re[b] * sin[root] + im[b] * cos[root];
        re[b] = re[a] - r;
        im[b] = im[a] - i;
        re[a] += r;
        im[a] += i;
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
