package org.orthant.cli;

import java.util.stream.IntStream;
import org.orthant.community.NodeRoles;
import org.orthant.community.NodeRoles.Sign;
import org.orthant.community.Partition;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.formats.CsvTable;

/**
 * How nodes are tied to modules, and how often they share one over the restarts.
 *
 * @param roles a row for each node
 * @param allegiance a row and a column for each node
 */
record ModuleRoles(CsvTable roles, CsvTable allegiance) {

    /** The most nodes for which a table of pairs is written. */
    static final int MOST_NODES = 5000;

    static ModuleRoles of(SimilarityMatrix matrix, Partition partition, SimilarityMatrix allegiance) {
        return new ModuleRoles(roles(NodeRoles.of(matrix, partition), partition), pairs(allegiance));
    }

    private static CsvTable roles(NodeRoles roles, Partition partition) {
        double[][] columns = {
            roles.participation(Sign.POSITIVE),
            roles.participation(Sign.NEGATIVE),
            roles.withinModuleZ(Sign.POSITIVE),
            roles.withinModuleZ(Sign.NEGATIVE)
        };
        CsvTable.Builder table = CsvTable.columns(
                "node",
                "module",
                "participation_positive",
                "participation_negative",
                "within_module_z_positive",
                "within_module_z_negative");
        for (int i = 0; i < partition.nodeCount(); i++) {
            table.row(i, partition.label(i), columns[0][i], columns[1][i], columns[2][i], columns[3][i]);
        }
        return table.build();
    }

    private static CsvTable pairs(SimilarityMatrix allegiance) {
        int n = allegiance.nodeCount();
        CsvTable.Builder table = CsvTable.columns(
                IntStream.range(0, n).mapToObj(i -> "node_" + i).toArray(String[]::new));
        for (int i = 0; i < n; i++) {
            int row = i;
            table.row(IntStream.range(0, n)
                    .mapToObj(j -> (Object) allegiance.get(row, j))
                    .toArray());
        }
        return table.build();
    }
}
