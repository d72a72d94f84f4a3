package org.orthant.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.orthant.math.FloatMatrix;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;

/**
 * Networks as safetensors with PyTorch's tensor names: weights (rows, columns), biases of one axis, as a state dict has
 * them. Step and nonlinearity travel as notes.
 */
public final class NetworkFile {

    static final String ALPHA = "alpha";
    static final String ACTIVATION = "activation";
    static final String LEAK = "leak-placement";

    private NetworkFile() {}

    /**
     * The content of a network's file.
     *
     * @param notes further notes by name
     */
    public static Safetensors of(Ctrnn network, Map<String, String> notes) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        network.namedWeights().forEach((name, matrix) -> tensors.put(name, tensor(name, matrix)));
        Map<String, String> all = new TreeMap<>(notes);
        all.put(ALPHA, Double.toString(network.alpha()));
        all.put(ACTIVATION, Json.name(network.activation()));
        all.put(LEAK, Json.name(network.leakPlacement()));
        return Safetensors.of(tensors, all);
    }

    private static Tensor tensor(String name, FloatMatrix matrix) {
        return name.endsWith(".bias") ? Tensor.ofFloats(List.of(matrix.rows()), matrix.array()) : Tensor.of(matrix);
    }

    /**
     * The network in a file's content, its dynamics from the notes.
     *
     * @param source what to call the file in a message
     * @throws InputException if a tensor or note is missing or does not fit
     */
    public static Ctrnn network(String source, Safetensors content) {
        try {
            return network(
                    source,
                    content,
                    Double.parseDouble(note(source, content, ALPHA)),
                    constant(Activation.class, note(source, content, ACTIVATION)),
                    constant(LeakPlacement.class, note(source, content, LEAK)));
        } catch (NumberFormatException e) {
            throw new InputException(source, "expected a number in the note " + ALPHA + ", " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new InputException(source, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The network in a file of weights alone, as PyTorch saves it.
     *
     * @throws InputException if a tensor is missing or its shape does not fit
     */
    public static Ctrnn network(
            String source, Safetensors content, double alpha, Activation activation, LeakPlacement leak) {
        Map<String, FloatMatrix> named = new LinkedHashMap<>();
        content.tensors().forEach((name, tensor) -> {
            if (tensor.shape().size() == 1) {
                named.put(name, FloatMatrix.adopt(tensor.size(), 1, tensor.toFloats()));
            } else if (tensor.shape().size() == 2) {
                named.put(name, tensor.toFloatMatrix());
            }
        });
        try {
            return Ctrnn.fromNamedWeights(named, alpha, activation, leak);
        } catch (IllegalArgumentException e) {
            throw new InputException(source, String.valueOf(e.getMessage()), e);
        }
    }

    private static String note(String source, Safetensors content, String name) {
        String value = content.metadata().get(name);
        if (value == null) {
            throw new InputException(
                    source,
                    "expected a note " + name + ", found " + content.metadata().keySet());
        }
        return value;
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
