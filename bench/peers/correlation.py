"""Times numpy's correlation of N channels over T samples, in double and in single precision.

    python3 correlation.py N T

Threads as the environment says (OMP_NUM_THREADS, OPENBLAS_NUM_THREADS). Prints a JSON line per precision.
"""
import json
import sys
import time

import numpy

channels, samples = int(sys.argv[1]), int(sys.argv[2])
random = numpy.random.default_rng(5)
course = random.normal(size=(samples, 10))
activity = (course[:, numpy.arange(channels) % 10] + 2 * random.normal(size=(samples, channels))).astype("f4").T.copy()

for name, kind in (("double", numpy.float64), ("single, sums too", numpy.float32)):
    times = []
    for _ in range(5 + 15):
        begun = time.perf_counter()
        numpy.corrcoef(activity, dtype=kind)
        times.append(1000 * (time.perf_counter() - begun))
    times = sorted(times[5:])
    row = {"peer": "numpy %s corrcoef, %s" % (numpy.__version__, name), "neurons": channels, "steps": samples}
    row.update(median_ms=times[len(times) // 2], min_ms=times[0], max_ms=times[-1])
    print(json.dumps(row), flush=True)
