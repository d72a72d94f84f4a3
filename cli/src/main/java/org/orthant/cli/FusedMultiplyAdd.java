package org.orthant.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** Whether this machine multiplies and adds in one instruction; without it, every network runs some 800 times slower. */
final class FusedMultiplyAdd {

    private FusedMultiplyAdd() {}

    /** What the Java machine found the CPU to be able to; true where it doesn't tell. */
    static boolean isFast() {
        return Optional.ofNullable(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class))
                .map(FusedMultiplyAdd::flag)
                .orElse(true);
    }

    private static boolean flag(HotSpotDiagnosticMXBean virtualMachine) {
        try {
            return Boolean.parseBoolean(virtualMachine.getVMOption("UseFMA").getValue());
        } catch (IllegalArgumentException e) {
            return true; // this machine has no such option
        }
    }
}
