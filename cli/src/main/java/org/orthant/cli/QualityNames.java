package org.orthant.cli;

import java.util.List;
import org.orthant.community.BinaryPotts;
import org.orthant.community.ConstantPotts;
import org.orthant.community.GivenNull;
import org.orthant.community.NewmanGirvan;
import org.orthant.community.Quality;
import org.orthant.community.SignedModularity;
import org.orthant.community.SymmetricSignedModularity;

/** What {@code modules --quality} names. */
final class QualityNames {

    /** The toolbox's name of signed modularity with asymmetric weights of its two parts. */
    static final String DEFAULT = "negative-asym";

    static final List<String> ALL = List.of(DEFAULT, "negative-sym", "newman-girvan", "potts", "constant");

    private QualityNames() {}

    /** The quality of this name, one of {@link #ALL}. */
    static Quality quality(String name, double gamma) {
        return switch (name) {
            case DEFAULT -> new SignedModularity(gamma);
            case "negative-sym" -> new SymmetricSignedModularity(gamma);
            case "newman-girvan" -> new NewmanGirvan(gamma);
            case "potts" -> new BinaryPotts(gamma);
            case "constant" -> new ConstantPotts(gamma);
            default -> throw new IllegalArgumentException("expected one of " + ALL + ", got " + name);
        };
    }

    /** The name of a quality that {@link #quality} gives, or that a null model of the user's makes. */
    static String name(Quality quality) {
        if (quality instanceof GivenNull) {
            return "null-model";
        }
        return ALL.stream()
                .filter(name -> quality(name, quality.gamma()).equals(quality))
                .findFirst()
                .orElseThrow();
    }
}
