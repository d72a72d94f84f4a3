package org.orthant.studies.run;

import java.util.stream.IntStream;

/**
 * A part of a run's units, for one task of a job array: those whose number leaves {@code index} when divided by
 * {@code count}, so that shards are of one size and share a study's dearer units.
 *
 * @param index 0 to {@code count - 1}
 * @param count how many shards the run has
 */
public record Shard(int index, int count) {

    /** All units. */
    public static final Shard WHOLE = new Shard(0, 1);

    /** Checks the range. */
    public Shard {
        if (count < 1) {
            throw new IllegalArgumentException("expected at least 1 shard, got " + count);
        }
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("expected a shard from 0 to " + (count - 1) + ", got " + index);
        }
    }

    /** Whether unit {@code unit} belongs to this shard. */
    public boolean holds(int unit) {
        return unit % count == index;
    }

    /** The shard's units of a run of {@code total} units, ascending. */
    public IntStream units(int total) {
        return IntStream.iterate(index, unit -> unit < total, unit -> unit + count);
    }

    /** As {@code --shard} takes it, such as {@code 2/8}. */
    @Override
    public String toString() {
        return index + "/" + count;
    }
}
