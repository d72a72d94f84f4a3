package org.orthant.studies;

import java.util.List;
import java.util.Optional;
import org.orthant.studies.attractor.LineAttractor;
import org.orthant.studies.calibration.Calibration;
import org.orthant.studies.digits.Digits;
import org.orthant.studies.digits.Masks;
import org.orthant.studies.flow.InputLesions;
import org.orthant.studies.flow.LesionSimilarityStudy;
import org.orthant.studies.flow.PhasePortrait;
import org.orthant.studies.function.FunctionDecision;
import org.orthant.studies.function.FunctionGoNoGo;
import org.orthant.studies.inputs.InputModules;
import org.orthant.studies.jacobian.JacobianStudy;
import org.orthant.studies.projection.Generative;
import org.orthant.studies.projection.Orthants;
import org.orthant.studies.projection.RandomProjection;
import org.orthant.studies.projection.Rules;
import org.orthant.studies.starts.SharedStarts;
import org.orthant.studies.training.ModulesAcrossTraining;
import org.orthant.studies.training.RecurrentSize;
import org.orthant.studies.training.WeightsBeforeAfter;

/** The studies that are known by name, in the order of the papers. */
public final class Studies {

    private static final List<Study<?>> ALL = List.of(
            new FunctionDecision(),
            new FunctionGoNoGo(),
            new Digits(),
            new Generative(),
            new Rules(),
            new Orthants(),
            new RandomProjection(),
            new ModulesAcrossTraining(),
            new WeightsBeforeAfter(),
            new JacobianStudy(),
            new InputModules(),
            new SharedStarts(),
            new InputLesions(),
            new LineAttractor(),
            new LesionSimilarityStudy(),
            new PhasePortrait(),
            new RecurrentSize(),
            new Masks(),
            new Calibration());

    private Studies() {}

    /** Every study. */
    public static List<Study<?>> all() {
        return ALL;
    }

    /** The names of all studies. */
    public static List<String> ids() {
        return ALL.stream().map(study -> study.description().id()).toList();
    }

    /** The study of this name, if there is one. */
    public static Optional<Study<?>> find(String id) {
        return ALL.stream().filter(study -> study.description().id().equals(id)).findFirst();
    }
}
