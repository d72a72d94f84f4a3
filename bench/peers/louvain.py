"""Times the Louvain method of NetworKit (PLM) and igraph on the positive part of a correlation matrix.

    python3 louvain.py make FILE N     writes N x N correlations with ten planted modules, as doubles, little-endian
    python3 louvain.py FILE N          times the peers on that matrix

Neither takes negative weights as Q* does, so they work on less: the matrix with its negative entries left out. Prints a
JSON line per peer: median, min and max in ms, one thread; making the graph is not timed.
"""
import json
import sys
import time

import numpy

MODULES, SAMPLES = 10, 400


def make(file, nodes):
    random = numpy.random.default_rng(5)
    course = random.normal(size=(SAMPLES, MODULES))
    activity = course[:, numpy.arange(nodes) % MODULES] + 2 * random.normal(size=(SAMPLES, nodes))
    matrix = numpy.corrcoef(activity.T)
    numpy.fill_diagonal(matrix, 1)
    ((matrix + matrix.T) / 2).astype("<f8").tofile(file)


def positive_edges(file, nodes):
    matrix = numpy.fromfile(file, "<f8").reshape(nodes, nodes)
    i, j = (numpy.ascontiguousarray(k) for k in numpy.nonzero(numpy.triu(matrix, 1) > 0))
    return i, j, matrix[i, j]


def report(peer, nodes, run):
    times = []
    for _ in range(5 if nodes > 2000 else 15):
        begun = time.perf_counter()
        modules = run()
        times.append(1000 * (time.perf_counter() - begun))
    times.sort()
    row = {"peer": peer, "neurons": nodes, "steps": 1, "median_ms": times[len(times) // 2]}
    row.update(min_ms=times[0], max_ms=times[-1], modules=modules)
    print(json.dumps(row), flush=True)


def networkit_times(nodes, i, j, weights):
    import networkit

    networkit.setNumberOfThreads(1)
    graph = networkit.GraphFromCoo((weights, (i, j)), n=nodes, weighted=True, directed=False)

    def run():
        plm = networkit.community.PLM(graph, refine=False)
        plm.run()
        return plm.getPartition().numberOfSubsets()

    report("networkit " + networkit.__version__ + " PLM, positive part", nodes, run)


def igraph_times(nodes, i, j, weights):
    import igraph

    graph = igraph.Graph(n=nodes, edges=numpy.stack([i, j], 1))

    def run():
        return len(graph.community_multilevel(weights=weights))

    report("igraph " + igraph.__version__ + " multilevel, positive part", nodes, run)


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(sys.argv[2], int(sys.argv[3]))
    else:
        n = int(sys.argv[2])
        edges = positive_edges(sys.argv[1], n)
        for times_of in (networkit_times, igraph_times):
            try:
                times_of(n, *edges)
            except ImportError as missing:
                print("%s is not installed here and left out" % missing.name, file=sys.stderr)
