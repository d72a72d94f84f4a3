import java.util.stream.IntStream;
import org.orthant.community.Louvain;
import org.orthant.community.Partition;
import org.orthant.community.Restarts;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.Ctrnn;
import org.orthant.network.CtrnnOptions;
import org.orthant.network.OutputLesion;
import org.orthant.task.Accuracy;
import org.orthant.task.PerceptualDecision;
import org.orthant.task.StreamMode;
import org.orthant.task.TrialStreams;
import org.orthant.task.Trials;
import org.orthant.training.BackpropagationThroughTime;
import org.orthant.training.TrainingBatch;
import org.orthant.training.TrainingOptions;

/** Trains a network on perceptual decisions, finds its modules and cuts the output of each. */
void main() {
    var streams = new RandomStreams(1);
    var task = PerceptualDecision.defaults();
    var untrained = Ctrnn.initialise(
            CtrnnOptions.defaults(task.inputs().size(), task.outputs().size()).withNeurons(64), streams);

    var options = TrainingOptions.defaults().withSteps(800).withBatch(16, 100);
    var endless = new TrialStreams(task, 16, streams, Purpose.TRAINING_TRIALS, StreamMode.CONTINUE);
    var trained = new BackpropagationThroughTime(options).train(untrained, () -> {
        var batch = endless.next(100);
        return new TrainingBatch(batch.observations(), batch.targets());
    }).network();

    var trials = Trials.drawInformative(task, 200, streams, Purpose.ANALYSIS_TRIALS);
    var activity = trained.run(trials.observations());
    var similarity = FunctionalConnectivity.of(activity.states());
    var found = new Restarts(new Louvain(), 20).search(similarity, new SignedModularity(1), streams);
    Partition modules = found.best();
    double intact = Accuracy.of(trials, activity.logits()).choice();
    IO.println("modules %d, Q* %.3f, accuracy %.3f".formatted(modules.communityCount(), found.quality(), intact));

    double worst = IntStream.range(0, modules.communityCount()).mapToDouble(k -> {
        var cut = OutputLesion.of(modules.members(k)).apply(trained);
        double left = Accuracy.of(trials, cut.run(trials.observations()).logits()).choice();
        IO.println("without the output of module %d (%d neurons): %.3f".formatted(k, modules.size(k), left));
        return left;
    }).min().orElse(1);
    if (!(intact > 0.9 && worst < intact - 0.2)) {
        throw new AssertionError("expected a trained network that a lesion harms, got " + intact + " and " + worst);
    }
}
