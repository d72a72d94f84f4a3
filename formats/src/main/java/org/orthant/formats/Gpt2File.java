package org.orthant.formats;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orthant.math.StoredMatrix;
import org.orthant.network.Gpt2;
import org.orthant.network.Gpt2Shape;

/**
 * GPT-2 as it is published: a folder with {@code config.json} and {@code model.safetensors}, whose tensors have the names of
 * {@link Gpt2Shape#tensors}, all of them with or all without {@code transformer.} before them.
 */
public final class Gpt2File {

    /** The file that says how large the network is. */
    public static final String CONFIG = "config.json";

    /** The file of weights. */
    public static final String WEIGHTS = "model.safetensors";

    private static final String PREFIX = "transformer.";

    private Gpt2File() {}

    /**
     * The size of the network in {@code folder}, from its {@code config.json}.
     *
     * @throws InputException if the file is missing or describes another network than GPT-2
     */
    public static Gpt2Shape shape(Path folder) {
        return Gpt2Config.read(folder.resolve(CONFIG));
    }

    /**
     * The network in {@code folder}. Weights (single, half or bfloat precision) are mapped to memory and read when they are
     * used, so that opening takes no time and no memory in proportion to their size.
     *
     * @param arena how long the network can be used, and by which threads
     * @throws InputException if a file is missing or cut short, or naming the first tensor that is missing or does not fit
     */
    public static Gpt2 read(Path folder, Arena arena) {
        Gpt2Shape shape = shape(folder);
        Path file = folder.resolve(WEIGHTS);
        Map<String, MappedTensor> tensors = Safetensors.map(file, arena);
        String prefix = tensors.keySet().stream().anyMatch(name -> name.startsWith(PREFIX)) ? PREFIX : "";
        Map<String, StoredMatrix> matrices = new LinkedHashMap<>();
        shape.tensors().keySet().forEach(name -> {
            MappedTensor tensor = tensors.get(prefix + name);
            if (tensor == null) {
                throw new InputException(file, "no tensor '" + prefix + name + "', expected by " + CONFIG);
            }
            matrices.put(name, tensor.toMatrix());
        });
        try {
            return Gpt2.fromNamedTensors(shape, matrices);
        } catch (IllegalArgumentException e) {
            throw new InputException(file.toString(), e.getMessage() + " (sizes by " + CONFIG + ")", e);
        }
    }
}
