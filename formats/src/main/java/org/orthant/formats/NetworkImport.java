package org.orthant.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orthant.math.FloatMatrix;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.Dynamics;
import org.orthant.network.LeakPlacement;
import org.orthant.network.Linear;

/**
 * Networks from other programs: a file of weights in safetensors or npz, under the names of a continuous-time network in
 * PyTorch, of PyTorch's {@code nn.RNN}, or any others that are told. Biases that are missing are 0.
 */
public final class NetworkImport {

    private static final String INPUT_OF_RNN = "weight_ih_l0";

    private final String source;
    private final Map<String, Tensor> tensors;
    private final Map<String, String> notes;

    private NetworkImport(String source, Map<String, Tensor> tensors, Map<String, String> notes) {
        this.source = source;
        this.tensors = tensors;
        this.notes = notes;
    }

    /**
     * What a file of weights does not say of the step; null where the file's notes or its layout are to say it.
     *
     * @param alpha dt / tau
     * @param activation f
     * @param leak where the leak stands
     */
    public record Step(
            @Nullable Double alpha,
            @Nullable Activation activation,
            @Nullable LeakPlacement leak) {}

    /**
     * What a file holds.
     *
     * @param network made of its weights
     * @param unused names of the tensors that are no part of it
     */
    public record Imported(Ctrnn network, List<String> unused) {

        /** Copies the names. */
        public Imported {
            unused = List.copyOf(unused);
        }
    }

    /**
     * The network in a file.
     *
     * @param names under which its weights lie; null to look for the two known layouts
     * @throws InputException if a tensor is missing or of another shape, a weight is not finite, or nobody says the step
     */
    public static Imported read(Path file, @Nullable WeightNames names, Step step) {
        byte[] bytes = InputFiles.bytes(file);
        boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        if (zip) {
            return new NetworkImport(file.toString(), Npz.read(file), Map.of()).network(names, step);
        }
        Safetensors content = Safetensors.read(file);
        return new NetworkImport(file.toString(), content.tensors(), content.metadata()).network(names, step);
    }

    private Imported network(@Nullable WeightNames told, Step step) {
        Optional<String> rnn = told == null ? prefixOfRnn() : Optional.empty();
        WeightNames names = told != null
                ? told
                : rnn.map(prefix -> WeightNames.torchRnn(prefix, readoutOf(prefix)))
                        .orElseGet(WeightNames::ctrnn);
        if (told != null) {
            requireBiases(told);
        }
        try {
            Ctrnn network = new Ctrnn(
                    dynamics(step, rnn.isPresent()),
                    layer(names.inputWeight(), names.inputBias(), names.transposed()),
                    layer(names.recurrentWeight(), names.recurrentBias(), names.transposed()),
                    layer(names.readoutWeight(), names.readoutBias(), names.transposed()));
            return new Imported(network, unused(names));
        } catch (IllegalArgumentException e) {
            throw new InputException(source, String.valueOf(e.getMessage()), e);
        }
    }

    private List<String> unused(WeightNames names) {
        List<String> used = List.of(
                names.inputWeight(),
                names.inputBias(),
                names.recurrentWeight(),
                names.recurrentBias(),
                names.readoutWeight(),
                names.readoutBias());
        return tensors.keySet().stream()
                .filter(name -> !used.contains(name))
                .sorted()
                .toList();
    }

    /** Refuses a bias that is named and not there: it is no bias of 0. */
    private void requireBiases(WeightNames told) {
        WeightNames common = WeightNames.ctrnn();
        requireBias(told.inputBias(), common.inputBias());
        requireBias(told.recurrentBias(), common.recurrentBias());
        requireBias(told.readoutBias(), common.readoutBias());
    }

    private void requireBias(String name, String common) {
        if (!name.isEmpty() && !name.equals(common) && !tensors.containsKey(name)) {
            throw missing(name);
        }
    }

    private InputException missing(String name) {
        return new InputException(
                source,
                "expected a tensor " + name + ", found " + tensors.keySet() + "; --names says how they are called");
    }

    private Optional<String> prefixOfRnn() {
        List<String> found = tensors.keySet().stream()
                .filter(name -> name.endsWith(INPUT_OF_RNN))
                .toList();
        if (found.size() > 1 || tensors.keySet().stream().anyMatch(NetworkImport::isOfMoreLayers)) {
            throw new InputException(
                    source, "expected a recurrent network of one layer and one direction, found " + tensors.keySet());
        }
        return found.stream().findFirst().map(name -> name.substring(0, name.length() - INPUT_OF_RNN.length()));
    }

    private static boolean isOfMoreLayers(String name) {
        return name.contains("weight_ih_l1") || name.endsWith("_reverse");
    }

    /** The prefix of the one other matrix that has a column for each neuron. */
    private String readoutOf(String prefix) {
        Tensor recurrent = matrix(prefix + "weight_hh_l0");
        int neurons = recurrent.shape().getLast();
        if (recurrent.shape().getFirst() != neurons) {
            throw new InputException(
                    source,
                    "expected " + prefix + "weight_hh_l0 of as many rows as columns, a network without gates, found "
                            + recurrent.shape());
        }
        List<String> found = tensors.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("weight")
                        && entry.getValue().shape().size() == 2
                        && entry.getValue().shape().getLast() == neurons)
                .map(Map.Entry::getKey)
                .toList();
        if (found.size() != 1) {
            throw new InputException(
                    source,
                    "expected one read-out named ...weight with " + neurons + " columns, found " + found
                            + "; name the tensors with --names");
        }
        return found.getFirst().substring(0, found.getFirst().length() - "weight".length());
    }

    private Dynamics dynamics(Step step, boolean rnn) {
        String alpha = note(NetworkFile.ALPHA, step.alpha(), rnn ? "1" : null, "--alpha, which is dt / tau");
        String activation = note(
                NetworkFile.ACTIVATION,
                step.activation() == null ? null : Json.name(step.activation()),
                rnn ? "tanh" : null,
                "--activation");
        String leak = note(
                NetworkFile.LEAK,
                step.leak() == null ? null : Json.name(step.leak()),
                rnn ? "outside" : null,
                "--leak");
        try {
            return new Dynamics(
                    Double.parseDouble(alpha),
                    NetworkFile.constant(Activation.class, activation),
                    NetworkFile.constant(LeakPlacement.class, leak));
        } catch (NumberFormatException e) {
            throw new InputException(source, "expected a number in the note alpha, found " + alpha, e);
        }
    }

    private String note(String name, @Nullable Object told, @Nullable String byLayout, String option) {
        if (told != null) {
            return told.toString();
        }
        String noted = notes.getOrDefault(name, byLayout);
        if (noted == null) {
            throw new InputException(source, "has no note " + name + "; say it with " + option);
        }
        return noted;
    }

    private Linear layer(String weight, String bias, boolean transposed) {
        FloatMatrix stored = finite(weight, matrix(weight).toFloatMatrix());
        FloatMatrix weights = transposed ? transpose(stored) : stored;
        Tensor values = tensors.get(bias);
        if (values == null) {
            return new Linear(weights, FloatMatrix.zeros(weights.rows(), 1));
        }
        if (values.size() != weights.rows()) {
            throw new InputException(
                    source, "expected " + bias + " of " + weights.rows() + " values, found shape " + values.shape());
        }
        return new Linear(weights, finite(bias, FloatMatrix.adopt(values.size(), 1, values.toFloats())));
    }

    private static FloatMatrix transpose(FloatMatrix matrix) {
        float[] turned = new float[matrix.array().length];
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                turned[j * matrix.rows() + i] = matrix.at(i, j);
            }
        }
        return FloatMatrix.adopt(matrix.columns(), matrix.rows(), turned);
    }

    private Tensor matrix(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw missing(name);
        }
        if (tensor.shape().size() != 2) {
            throw new InputException(source, "expected " + name + " with two axes, found shape " + tensor.shape());
        }
        return tensor;
    }

    private FloatMatrix finite(String name, FloatMatrix matrix) {
        for (int k = 0; k < matrix.array().length; k++) {
            if (!Float.isFinite(matrix.array()[k])) {
                throw new InputException(
                        source,
                        "expected finite weights, found " + matrix.array()[k] + " in " + name + ", row "
                                + k / matrix.columns() + ", column " + k % matrix.columns());
            }
        }
        return matrix;
    }
}
