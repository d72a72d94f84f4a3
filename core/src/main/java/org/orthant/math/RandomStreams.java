package org.orthant.math;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random streams derived by key, so that no result depends on the order of work or the number of threads.
 *
 * <p>SHA-256 of (seed, purpose, 0, index), integers big-endian with 8 bytes and the purpose's name in UTF-8, seeds one
 * {@code L64_X128_MIX} generator (Steele and Vigna 2021).
 *
 * @param seed the run's seed, or one derived from it
 */
public record RandomStreams(long seed) {

    /** The stream for {@code purpose} and {@code index}; the same arguments give the same stream. */
    public UniformRandomProvider stream(Purpose purpose, long index) {
        ByteBuffer key = ByteBuffer.wrap(key(purpose, index));
        long[] words = {key.getLong(), key.getLong(), key.getLong(), key.getLong()};
        return RandomSource.L64_X128_MIX.create(words);
    }

    /** A family of streams of its own for {@code purpose} and {@code index}, such as those of one network. */
    public RandomStreams derive(Purpose purpose, long index) {
        return new RandomStreams(ByteBuffer.wrap(key(purpose, index)).getLong());
    }

    private byte[] key(Purpose purpose, long index) {
        byte[] name = purpose.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer message = ByteBuffer.allocate(Long.BYTES + name.length + 1 + Long.BYTES)
                .putLong(seed)
                .put(name)
                .put((byte) 0)
                .putLong(index);
        try {
            return MessageDigest.getInstance("SHA-256").digest(message.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
