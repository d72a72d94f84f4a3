package org.orthant.studies.flow;

import java.util.List;
import org.orthant.dynamics.InputModules;
import org.orthant.network.Ctrnn;

/** How input modules are read off the weights. */
enum ModuleKind {
    /** By the larger of the two stimulus weights. */
    DIFFERENCE("difference", "difference modules", true),
    /** By the sign of each stimulus weight; modules may overlap (S10). */
    SIGN("sign", "sign modules", true),
    /** By the sign of stimulus 1's weight alone. */
    SIGN_OF_FIRST("sign-first", "modules by the sign of stimulus 1's weight", false);

    private final String id;
    private final String words;
    private final boolean controlled;

    ModuleKind(String id, String words, boolean controlled) {
        this.id = id;
        this.words = words;
        this.controlled = controlled;
    }

    /** In the names of files and claims. */
    String id() {
        return id;
    }

    /** As sentences name them. */
    String words() {
        return words;
    }

    /** Whether random modules stand beside; the last kind is a variant that is only described. */
    boolean controlled() {
        return controlled;
    }

    /** The modules of a network whose stimuli are these two inputs. */
    InputModules of(Ctrnn network, List<Integer> stimuli) {
        int one = stimuli.getFirst();
        int two = stimuli.getLast();
        return switch (this) {
            case DIFFERENCE -> InputModules.difference(network, one, two);
            case SIGN -> InputModules.sign(network, one, two);
            case SIGN_OF_FIRST -> InputModules.signOf(network, one);
        };
    }
}
