package org.orthant.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.rng.simple.RandomSource;
import org.orthant.community.Louvain;
import org.orthant.community.Partition;
import org.orthant.community.QualityTerms;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;

/** Times Louvain on the matrix that {@code bench/peers/louvain.py} wrote, and prints a JSON line as that script does. */
public final class LouvainTimes {

    private LouvainTimes() {}

    /** {@code words}: a file of N x N doubles, little-endian; N. */
    public static void main(String[] words) throws IOException {
        int nodes = Integer.parseInt(words[1]);
        double[] values = new double[nodes * nodes];
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(Path.of(words[0])));
        bytes.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
        SimilarityMatrix matrix =
                SimilarityMatrix.of(SimilarityKind.FUNCTIONAL, DoubleMatrix.adopt(nodes, nodes, values));
        int runs = nodes > 2000 ? 25 : 9 + 200_000 / nodes; // the first half warms up
        double[] times = new double[runs];
        int modules = 0;
        for (int k = 0; k < runs; k++) {
            long begun = System.nanoTime();
            QualityTerms terms = Matrices.QUALITY.terms(matrix);
            Partition found = new Louvain().maximise(terms, terms.singletons(), RandomSource.L64_X128_MIX.create(k));
            times[k] = (System.nanoTime() - begun) / 1e6;
            modules = found.communityCount();
        }
        TimesLine.print("orthant Q*", nodes, 1, Arrays.copyOfRange(times, runs / 2, runs), "\"modules\": " + modules);
    }
}
