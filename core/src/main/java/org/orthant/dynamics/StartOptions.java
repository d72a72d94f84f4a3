package org.orthant.dynamics;

/**
 * From where fixed and slow points are sought (Sussillo and Barak 2013; Golub and Sussillo 2018).
 *
 * @param visited starts that are visited states
 * @param noisy starts that are visited states with Gaussian noise
 * @param random starts that are random states within the visited range of each neuron
 * @param noise standard deviation of the noise, in units of each neuron's own over the visited states
 */
public record StartOptions(int visited, int noisy, int random, double noise) {

    /** Checks ranges. */
    public StartOptions {
        if (visited < 0 || noisy < 0 || random < 0 || visited + noisy + random < 1) {
            throw new IllegalArgumentException("expected at least 1 start and no negative number, got " + visited
                    + " visited, " + noisy + " noisy and " + random + " random");
        }
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected noise of 0 or more, got " + noise);
        }
    }

    /** {@code count} starts: half of them visited states, a quarter noisy copies (noise 0.5), the rest random. */
    public static StartOptions ofCount(int count) {
        return new StartOptions(count / 2, count / 4, count - count / 2 - count / 4, 0.5);
    }

    /** The number of starts. */
    public int count() {
        return visited + noisy + random;
    }
}
