package org.orthant.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Sequence;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;
import org.orthant.training.TrainingBatch;

/** Reads the reference files of {@code golden/network}; just enough of safetensors and npz for these. */
public final class Golden {

    /** An array as it stands in a file. */
    public record Tensor(List<Integer> shape, List<Double> values) {
        /** The values as single precision. */
        public float[] floats() {
            float[] floats = new float[values.size()];
            for (int k = 0; k < floats.length; k++) {
                floats[k] = values.get(k).floatValue();
            }
            return floats;
        }

        /** The values as double precision. */
        public double[] doubles() {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** A matrix; one dimension gives a column. */
        FloatMatrix matrix() {
            return FloatMatrix.adopt(shape.get(0), shape.size() > 1 ? shape.get(1) : 1, floats());
        }
    }

    private static final Pattern SAFETENSOR = Pattern.compile(
            "\"([\\w.]+)\":\\{\"dtype\":\"(F\\d+)\",\"shape\":\\[([\\d,]*)],\"data_offsets\":\\[(\\d+),(\\d+)]}");
    private static final Pattern NPY_SHAPE = Pattern.compile("'shape': \\(([\\d, ]*)\\)");
    private static final Pattern NPY_TYPE = Pattern.compile("'descr': '<(..)'");

    private Golden() {}

    /** The four reference networks. */
    public static Stream<String> tags() {
        return Stream.of("pdm_dt100", "gonogo_dt100", "pdm_dt100_init", "gonogo_dt20_init");
    }

    /** The network {@code tag}. */
    public static Ctrnn network(String tag) {
        return network(tag, "weights");
    }

    /** The network in another file of {@code tag}. */
    public static Ctrnn network(String tag, String kind) {
        Map<String, FloatMatrix> weights = new LinkedHashMap<>();
        tensors(tag, kind).forEach((name, tensor) -> weights.put(name, tensor.matrix()));
        return Ctrnn.fromNamedWeights(weights, tag.contains("dt20") ? 0.2 : 1, Activation.RELU, LeakPlacement.OUTSIDE);
    }

    /** The batch of {@code tag}. */
    public static TrainingBatch batch(String tag) {
        int[] labels = batchArray(tag, "labels").values().stream()
                .mapToInt(Double::intValue)
                .toArray();
        return new TrainingBatch(sequence(tag, "input"), labels);
    }

    /** A three-dimensional array of the batch of {@code tag}. */
    public static Sequence sequence(String tag, String name) {
        Tensor tensor = batchArray(tag, name);
        return Sequence.adopt(
                tensor.shape().get(0), tensor.shape().get(1), tensor.shape().get(2), tensor.floats());
    }

    /** The five losses of {@code tag}'s Adam steps. */
    public static List<Double> adamLosses(String tag) {
        String json = new String(bytes(tag + ".adam.json"), StandardCharsets.UTF_8);
        String list = json.substring(json.indexOf('[') + 1, json.indexOf(']'));
        return Stream.of(list.split(",")).map(Double::valueOf).toList();
    }

    /** The tensors of a safetensors file. */
    public static Map<String, Tensor> tensors(String tag, String kind) {
        ByteBuffer file =
                ByteBuffer.wrap(bytes(tag + "." + kind + ".safetensors")).order(ByteOrder.LITTLE_ENDIAN);
        int data = Math.toIntExact(file.getLong(0)) + Long.BYTES;
        String header = new String(file.array(), Long.BYTES, data - Long.BYTES, StandardCharsets.UTF_8);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Matcher m = SAFETENSOR.matcher(header.replace(" ", ""));
        while (m.find()) {
            int from = data + Integer.parseInt(m.group(4));
            int end = data + Integer.parseInt(m.group(5));
            String type = m.group(2).equals("F32") ? "f4" : "f8";
            tensors.put(m.group(1), tensor(m.group(3), type, file.slice(from, end - from)));
        }
        return tensors;
    }

    /** An array of the batch of {@code tag}. */
    public static Tensor batchArray(String tag, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(tag + ".batch.npz")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name + ".npy")) {
                    return npy(zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("no " + name + " in " + tag);
    }

    private static Tensor npy(byte[] file) {
        int data = 10 + (file[8] & 0xff) + ((file[9] & 0xff) << 8);
        String header = new String(file, 10, data - 10, StandardCharsets.ISO_8859_1);
        Matcher shape = NPY_SHAPE.matcher(header);
        Matcher type = NPY_TYPE.matcher(header);
        if (!shape.find() || !type.find()) {
            throw new IllegalArgumentException(header);
        }
        ByteBuffer values = ByteBuffer.wrap(file, data, file.length - data).slice();
        return tensor(shape.group(1).replace(" ", ""), type.group(1), values);
    }

    private static Tensor tensor(String dimensions, String type, ByteBuffer data) {
        List<Integer> shape = Stream.of(dimensions.split(","))
                .filter(size -> !size.isEmpty())
                .map(Integer::valueOf)
                .toList();
        ByteBuffer values = data.order(ByteOrder.LITTLE_ENDIAN);
        int width = type.charAt(1) - '0';
        return new Tensor(
                shape,
                IntStream.range(0, values.remaining() / width)
                        .mapToObj(k -> value(values, type, k * width))
                        .toList());
    }

    private static Double value(ByteBuffer values, String type, int at) {
        return switch (type) {
            case "f4" -> (double) values.getFloat(at);
            case "f8" -> values.getDouble(at);
            case "i4" -> (double) values.getInt(at);
            default -> throw new IllegalArgumentException("expected f4, f8 or i4, got " + type);
        };
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/network/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
