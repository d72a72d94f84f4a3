package org.orthant.studies.jacobian;

import java.util.List;

/** The networks that {@code jacobian} looks at. */
enum JacobianVariant {
    /** Perceptual decisions at the paper's time step. */
    DECISION("decisions", "decision"),
    /** Go / no-go at the paper's time step, without noise. */
    GO_NO_GO("go / no-go", "gonogo"),
    /** Perceptual decisions at a smaller time step. */
    DECISION_FINE("decisions, small dt", "decision-fine");

    private final String words;
    private final String file;

    JacobianVariant(String words, String file) {
        this.words = words;
        this.file = file;
    }

    /** The variants of the unit of this index. */
    static List<JacobianVariant> of(JacobianOptions options, int index) {
        return index < options.fine().networks()
                ? List.of(DECISION, GO_NO_GO, DECISION_FINE)
                : List.of(DECISION, GO_NO_GO);
    }

    /** As sentences and tables name it. */
    String words() {
        return words;
    }

    /** As files and claims name it. */
    String file() {
        return file;
    }

    /** The inputs of the step maps whose fixed and slow points are sought (SPEC section 8). */
    List<List<Double>> inputs() {
        return this == GO_NO_GO
                ? List.of(List.of(1.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0))
                : List.of(List.of(1.0, 0.5, 0.5));
    }
}
