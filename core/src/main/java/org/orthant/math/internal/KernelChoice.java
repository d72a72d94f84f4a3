package org.orthant.math.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kernel that serves, and why.
 *
 * @param kernel the kernel
 * @param reason why it was chosen, for people
 */
public record KernelChoice(Kernel kernel, String reason) {

    private static final String PROPERTY = "orthant.kernel";
    private static final String MODULE = "jdk.incubator.vector";
    private static final String FLAG = "--add-modules " + MODULE;

    /**
     * The choice for this process: the kernel named by the system property {@code orthant.kernel} (plain or vector), or
     * the fastest one that runs here and has the right bits.
     *
     * @throws IllegalArgumentException if the property names another kernel, or one that does not run here
     */
    public static KernelChoice make() {
        return make(
                System.getProperty(PROPERTY),
                ModuleLayer.boot().findModule(MODULE).isPresent());
    }

    static KernelChoice make(@Nullable String wanted, boolean modulePresent) {
        return switch (wanted) {
            case null -> modulePresent ? checked(new VectorKernel()) : withoutModule();
            case "plain" -> new KernelChoice(new PlainKernel(), "chosen by " + PROPERTY);
            case "vector" -> forced(modulePresent);
            default -> throw new IllegalArgumentException("expected " + PROPERTY + " plain or vector, got " + wanted);
        };
    }

    static KernelChoice checked(Kernel kernel) {
        List<String> differences = KernelCheck.differences(kernel);
        return differences.isEmpty()
                ? new KernelChoice(kernel, "the same bits as the plain kernel in its self-check")
                : new KernelChoice(
                        new PlainKernel(),
                        "the " + kernel.name() + " kernel failed its self-check: other bits in " + differences);
    }

    private static KernelChoice forced(boolean modulePresent) {
        if (!modulePresent) {
            throw new IllegalArgumentException("expected the option " + FLAG + " for " + PROPERTY + "=vector");
        }
        return new KernelChoice(new VectorKernel(), "chosen by " + PROPERTY);
    }

    private static KernelChoice withoutModule() {
        System.getLogger("org.orthant.math")
                .log(System.Logger.Level.INFO, "networks run many times faster with the option " + FLAG);
        return new KernelChoice(new PlainKernel(), "the option " + FLAG + " is missing");
    }
}
