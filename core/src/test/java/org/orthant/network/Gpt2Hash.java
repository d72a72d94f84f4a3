package org.orthant.network;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.math.VectorMath;

/** SHA-256 of what a GPT-2 of random weights does; as a program, for other JVMs. */
final class Gpt2Hash {

    private Gpt2Hash() {}

    /** Prints kernel and vector bits, then a hash for each network: layers, width, heads, tokens. */
    public static void main(String[] networks) throws NoSuchAlgorithmException {
        System.out.println(VectorMath.kernelName());
        System.out.println(VectorMath.vectorBits());
        for (String network : networks) {
            int[] sizes = Arrays.stream(network.split(" ", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            Gpt2Shape shape = new Gpt2Shape(sizes[0], sizes[1], sizes[2], 4 * sizes[1], 64, 101, 1e-5);
            Gpt2 gpt2 = Gpt2.initialise(shape, shape.layers(), new RandomStreams(5));
            int[] ids = new int[sizes[3]];
            Arrays.setAll(ids, k -> k * k % 101);
            List<Gpt2Tap> taps = List.of(
                    Gpt2Tap.residual(sizes[0]),
                    new Gpt2Tap(sizes[0], Gpt2Tap.Site.MLP),
                    new Gpt2Tap(sizes[0], Gpt2Tap.Site.ATTENTION_WEIGHTS));
            Gpt2Activity run = gpt2.run(ids, taps);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            taps.forEach(tap -> update(digest, run.at(tap)));
            update(digest, gpt2.logits(run.at(taps.getFirst())));
            System.out.println(HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static void update(MessageDigest digest, Sequence sequence) {
        ByteBuffer bytes = ByteBuffer.allocate(sequence.array().length * Float.BYTES);
        bytes.asFloatBuffer().put(sequence.array());
        digest.update(bytes);
    }
}
