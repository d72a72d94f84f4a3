package org.orthant.dynamics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.orthant.math.Matrix;

/**
 * The eigenvalues of a real square matrix.
 *
 * @param eigenvalues in descending order of modulus, then of real part, then of imaginary part
 */
public record Spectrum(List<Eigenvalue> eigenvalues) {

    /** Moduli this close to 1 are taken for 1. */
    private static final double MARGIN = 1e-9;

    /**
     * One eigenvalue.
     *
     * @param real real part
     * @param imaginary imaginary part
     */
    public record Eigenvalue(double real, double imaginary) {

        /** The absolute value. */
        public double modulus() {
            return Math.sqrt(real * real + imaginary * imaginary);
        }
    }

    /** Copies the list. */
    public Spectrum {
        eigenvalues = List.copyOf(eigenvalues);
    }

    /**
     * The spectrum of {@code matrix}.
     *
     * @throws IllegalArgumentException if the matrix is not square or holds a value that is not finite
     */
    public static Spectrum of(Matrix matrix) {
        int n = matrix.rows();
        if (!matrix.isSquare()) {
            throw new IllegalArgumentException("expected a square matrix, got " + n + " x " + matrix.columns());
        }
        double[] values = matrix.toDoubles();
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("expected finite values, got " + value);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(n, false);
        if (!decomposition.decompose(new DMatrixRMaj(n, n, true, values))) {
            throw new IllegalStateException("the eigenvalues of a " + n + " x " + n + " matrix did not converge");
        }
        return new Spectrum(IntStream.range(0, n)
                .mapToObj(k -> eigenvalue(decomposition.getEigenvalue(k)))
                .sorted(Comparator.comparingDouble(Eigenvalue::modulus)
                        .thenComparingDouble(Eigenvalue::real)
                        .thenComparingDouble(Eigenvalue::imaginary)
                        .reversed())
                .toList());
    }

    private static Eigenvalue eigenvalue(Complex_F64 value) {
        return new Eigenvalue(value.getReal(), value.getImaginary());
    }

    /** The modulus of the largest eigenvalue, the spectral radius. */
    public double largestModulus() {
        return eigenvalues.getFirst().modulus();
    }

    /** What the spectrum of a Jacobian says of its fixed point. */
    public Stability stability() {
        double excess = largestModulus() - 1;
        return Math.abs(excess) <= MARGIN ? Stability.MARGINAL : excess < 0 ? Stability.STABLE : Stability.UNSTABLE;
    }

    /** How many eigenvalues have a modulus above 1: the dimensions along which a fixed point repels. */
    public int unstableDimensions() {
        return (int) eigenvalues.stream().filter(e -> e.modulus() > 1 + MARGIN).count();
    }
}
