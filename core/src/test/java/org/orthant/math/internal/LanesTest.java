package org.orthant.math.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void aViewIsOfMemoryOutsideTheHeap() {
        MemorySegment memory = Arena.ofAuto().allocate(256);
        MemorySegment view = Lanes.view(memory, 64, 128);
        assertThat(view.address()).isEqualTo(memory.address() + 64);
        assertThat(view.byteSize()).isEqualTo(128);

        MemorySegment array = MemorySegment.ofArray(new float[64]);
        assertThatThrownBy(() -> Lanes.view(array, 0, 128))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected memory outside the heap, got ");
    }
}
