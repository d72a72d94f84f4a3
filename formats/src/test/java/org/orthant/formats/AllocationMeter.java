package org.orthant.formats;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How much memory the current thread has ever taken from the heap. */
final class AllocationMeter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocationMeter() {}

    /** Bytes. */
    static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }
}
