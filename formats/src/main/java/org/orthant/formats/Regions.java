package org.orthant.formats;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Groups of nodes by their label, over which values are averaged; label 0 is no region. */
final class Regions {

    private final int[] regionOfNode;
    private final int[] nodes;
    private final Axis axis;

    private Regions(int[] regionOfNode, int[] nodes, Axis axis) {
        this.regionOfNode = regionOfNode;
        this.nodes = nodes;
        this.axis = axis;
    }

    /**
     * The regions of nodes with these labels, in ascending order of the labels.
     *
     * @param names of labels; a label without one is called by its number
     * @throws InputException if a label is not a whole number, or all are 0
     */
    static Regions of(String source, double[] labels, Map<Integer, String> names) {
        SortedMap<Integer, Integer> places = new TreeMap<>();
        for (int node = 0; node < labels.length; node++) {
            if (!(labels[node] == Math.rint(labels[node]) && Math.abs(labels[node]) < Integer.MAX_VALUE)) {
                throw new InputException(
                        source, "expected whole numbers as labels, found " + labels[node] + " at node " + node);
            }
            places.put((int) labels[node], 0);
        }
        places.remove(0);
        if (places.isEmpty()) {
            throw new InputException(source, "expected labels of regions, found only 0");
        }
        int next = 0;
        for (Map.Entry<Integer, Integer> place : places.entrySet()) {
            place.setValue(next++);
        }
        int[] regionOfNode = new int[labels.length];
        int[] nodes = new int[places.size()];
        for (int node = 0; node < labels.length; node++) {
            regionOfNode[node] = places.getOrDefault((int) labels[node], -1);
            if (regionOfNode[node] >= 0) {
                nodes[regionOfNode[node]]++;
            }
        }
        Axis axis = new Axis(
                Axis.Kind.NODES,
                places.size(),
                places.keySet().stream()
                        .map(label -> names.getOrDefault(label, label.toString()))
                        .toList());
        return new Regions(regionOfNode, nodes, axis);
    }

    /** The regions and their names. */
    Axis axis() {
        return axis;
    }

    /** The mean of each region over its nodes, into cells that hold 0, from {@code start} on. */
    void means(double[] values, double[] into, int start) {
        for (int node = 0; node < regionOfNode.length; node++) {
            if (regionOfNode[node] >= 0) {
                into[start + regionOfNode[node]] += values[node];
            }
        }
        IntStream.range(0, nodes.length).forEach(region -> into[start + region] /= nodes[region]);
    }
}
