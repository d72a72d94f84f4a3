package org.orthant.nullmodel;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The correlation matrix of largest entropy among those whose nodes have given strengths (Masuda, Kojaku and Sano 2018):
 * the inverse of {@code diag(alpha) + beta 1' + 1 beta'}, alpha and beta such that the diagonal is 1 and rows have the
 * given sums.
 *
 * <p>Damped Newton steps on the dual, {@code -log det K + sum(alpha) + 2 sum(beta rowSum)}, which is self-concordant:
 * steps of length 1 / (1 + decrement) stay inside its domain and converge (Nesterov and Nemirovskii 1994).
 */
final class MaximumEntropyCorrelation {

    private static final int MAX_STEPS = 300;
    private static final double TOLERANCE = 1e-9;

    private final int n;
    private final double[] rowSums;
    /** alpha, then beta. */
    private final double[] parameters;

    private MaximumEntropyCorrelation(double[] rowSums) {
        this.n = rowSums.length;
        this.rowSums = rowSums;
        this.parameters = new double[2 * n];
        Arrays.fill(parameters, 0, n, 1);
    }

    /**
     * The matrix, or nothing where the steps find none.
     *
     * @param rowSums row sums with the diagonal of 1 counted
     */
    static Optional<DMatrixRMaj> of(double... rowSums) {
        return new MaximumEntropyCorrelation(rowSums).solve();
    }

    private Optional<DMatrixRMaj> solve() {
        for (int step = 0; step < MAX_STEPS; step++) {
            DMatrixRMaj sigma = precision();
            if (!CommonOps_DDRM.invert(sigma)) {
                return Optional.empty();
            }
            DMatrixRMaj gradient = gradient(sigma);
            double largest = CommonOps_DDRM.elementMaxAbs(gradient);
            if (largest < TOLERANCE * n) {
                return Optional.of(sigma);
            }
            if (!(largest < Double.POSITIVE_INFINITY) || !move(sigma, gradient)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private DMatrixRMaj precision() {
        DMatrixRMaj precision = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                precision.set(i, j, (i == j ? parameters[i] : 0) + parameters[n + i] + parameters[n + j]);
            }
        }
        return precision;
    }

    private DMatrixRMaj gradient(DMatrixRMaj sigma) {
        DMatrixRMaj gradient = new DMatrixRMaj(2 * n, 1);
        for (int i = 0; i < n; i++) {
            gradient.set(i, 1 - sigma.get(i, i));
            gradient.set(n + i, 2 * (rowSums[i] - rowSum(sigma, i)));
        }
        return gradient;
    }

    private double rowSum(DMatrixRMaj sigma, int i) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += sigma.get(i, j);
        }
        return sum;
    }

    private DMatrixRMaj hessian(DMatrixRMaj sigma) {
        double[] sums = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            sums[i] = rowSum(sigma, i);
            total += sums[i];
        }
        DMatrixRMaj hessian = new DMatrixRMaj(2 * n, 2 * n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double s = sigma.get(i, j);
                hessian.set(i, j, s * s);
                hessian.set(i, n + j, 2 * s * sums[i]);
                hessian.set(n + j, i, 2 * s * sums[i]);
                hessian.set(n + i, n + j, 2 * (s * total + sums[i] * sums[j]));
            }
        }
        return hessian;
    }

    /** One damped step; false if the Hessian is singular. */
    private boolean move(DMatrixRMaj sigma, DMatrixRMaj gradient) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(2 * n);
        DMatrixRMaj direction = new DMatrixRMaj(2 * n, 1);
        if (!solver.setA(hessian(sigma))) {
            return false;
        }
        solver.solve(gradient.copy(), direction);
        double squared = 0;
        for (int k = 0; k < 2 * n; k++) {
            squared += gradient.get(k) * direction.get(k);
        }
        double decrement = Math.sqrt(Math.max(squared, 0));
        double length = decrement < 0.25 ? 1 : 1 / (1 + decrement);
        for (int k = 0; k < 2 * n; k++) {
            parameters[k] -= length * direction.get(k);
        }
        return true;
    }
}
