package org.orthant.studies.training;

import java.util.ArrayList;
import java.util.List;
import org.orthant.studies.images.ImageTraining;

/** The kinds of networks of a run of {@code training}. */
final class FollowedGroups {

    private FollowedGroups() {}

    /** The recurrent networks of {@code units}. */
    static FollowedGroup recurrent(ModulesAcrossTrainingOptions options, List<AcrossTrainingUnit> units) {
        return new FollowedGroup("", "", "choice accuracy", options.schedule(), units);
    }

    /** The feed-forward networks of {@code units}, a group for each training; none if there are no such networks. */
    static List<FollowedGroup> feedForward(ModulesAcrossTrainingOptions options, List<AcrossTrainingUnit> units) {
        List<FollowedGroup> groups = new ArrayList<>();
        List<ImageTraining> trainings = options.feedForward().trainings();
        for (int k = 0; k < trainings.size(); k++) {
            int which = k;
            ImageTraining training = trainings.get(k);
            List<FeedForwardUnit> networks = units.stream()
                    .filter(unit -> !unit.feedForward().isEmpty())
                    .map(unit -> unit.feedForward().get(which))
                    .toList();
            if (!networks.isEmpty()) {
                groups.add(new FollowedGroup(
                        "." + ModulesAcrossTraining.name(training),
                        "feed-forward network, " + training.rule().words(),
                        "accuracy",
                        options.schedule(training.steps()),
                        networks));
            }
        }
        return groups;
    }
}
