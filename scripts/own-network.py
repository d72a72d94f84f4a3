#!/usr/bin/env python3
"""A network as another program would bring it, in plain Python, and a check of what 'orthant analyze' says of it.

    own-network.py write DIR          network.safetensors, batch.npz and recording.npz
    own-network.py check DIR REPORT   compares the results of 'analyze' with numbers computed here

The network is a CTRNN of 24 neurons: r <- (1 - alpha) r + alpha tanh(W_rec r + b_rec + W_in x + b_in), y = W_out r + b_out.
"""
import json
import math
import os
import random
import struct
import sys
import zipfile

NEURONS, INPUTS, OUTPUTS, ALPHA = 24, 3, 2, 0.5
STEPS, TRIALS = 12, 40


def single(value):
    """The value in single precision, as the file holds it."""
    return struct.unpack("<f", struct.pack("<f", value))[0]


def make_network():
    rng = random.Random(1)

    def matrix(rows, columns, scale):
        return [[single(rng.gauss(0, scale)) for _ in range(columns)] for _ in range(rows)]

    return {
        "rnn.input2h.weight": matrix(NEURONS, INPUTS, 1.0),
        "rnn.input2h.bias": matrix(1, NEURONS, 0.1)[0],
        "rnn.h2h.weight": matrix(NEURONS, NEURONS, 0.8 / math.sqrt(NEURONS)),
        "rnn.h2h.bias": matrix(1, NEURONS, 0.1)[0],
        "fc.weight": matrix(OUTPUTS, NEURONS, 0.5),
        "fc.bias": matrix(1, OUTPUTS, 0.1)[0],
    }


def make_inputs():
    """Inputs by step, trial, channel; each trial shows one of two stimuli with noise."""
    rng = random.Random(2)
    return [
        [[1.0] + [single((1.0 if b % 2 == k else 0.0) + rng.gauss(0, 0.3)) for k in range(2)] for b in range(TRIALS)]
        for _ in range(STEPS)
    ]


def run(network, inputs):
    """States and outputs by step, trial, channel, in double precision."""
    def product(matrix, bias, vector):
        return [sum(w * v for w, v in zip(row, vector)) + b for row, b in zip(matrix, bias)]

    states, outputs = [], []
    now = [[0.0] * NEURONS for _ in range(TRIALS)]
    for observed in inputs:
        after = []
        for r, x in zip(now, observed):
            drive = [a + b for a, b in zip(
                product(network["rnn.h2h.weight"], network["rnn.h2h.bias"], r),
                product(network["rnn.input2h.weight"], network["rnn.input2h.bias"], x))]
            after.append([(1 - ALPHA) * v + ALPHA * math.tanh(d) for v, d in zip(r, drive)])
        now = after
        states.append(now)
        outputs.append([product(network["fc.weight"], network["fc.bias"], r) for r in now])
    return states, outputs


def flat(nested):
    return [v for part in nested for v in flat(part)] if isinstance(nested, list) else [nested]


def shape(nested):
    return [len(nested)] + shape(nested[0]) if isinstance(nested, list) else []


def safetensors(tensors):
    header, data = {}, b""
    for name, values in tensors.items():
        content = struct.pack("<%df" % len(flat(values)), *flat(values))
        header[name] = {"dtype": "F32", "shape": shape(values), "data_offsets": [len(data), len(data) + len(content)]}
        data += content
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + data


def npy(values, code="f", descr="<f4"):
    header = "{'descr': '%s', 'fortran_order': False, 'shape': (%s,), }" % (descr, ", ".join(map(str, shape(values))))
    header += " " * (-(len(header) + 11) % 64) + "\n"
    content = flat(values)
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + struct.pack(
        "<%d%s" % (len(content), code), *content)


def npz(path, **arrays):
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in arrays.items():
            archive.writestr(name + ".npy", content)


def write(folder):
    os.makedirs(folder, exist_ok=True)
    network, inputs = make_network(), make_inputs()
    states, outputs = run(network, inputs)
    with open(os.path.join(folder, "network.safetensors"), "wb") as file:
        file.write(safetensors(network))
    npz(os.path.join(folder, "batch.npz"), inputs=npy(inputs), outputs=npy(outputs),
        targets=npy([b % 2 for b in range(TRIALS)], "i", "<i4"))
    npz(os.path.join(folder, "recording.npz"), activity=npy(states))


def load(path, name):
    """An array as a flat list: by numpy where it is there, else by hand."""
    try:
        import numpy
        return [float(v) for v in numpy.load(path)[name].ravel()]
    except ImportError:
        with zipfile.ZipFile(path) as archive:
            content = archive.read(name + ".npy")
        length = struct.unpack("<H", content[8:10])[0]
        code, size = ("d", 8) if b"<f8" in content[:10 + length] else ("f", 4)
        body = content[10 + length:]
        return list(struct.unpack("<%d%s" % (len(body) // size, code), body))


def correlations(states):
    columns = [[states[t][b][i] for t in range(STEPS) for b in range(TRIALS)] for i in range(NEURONS)]
    centred = [[v - sum(c) / len(c) for v in c] for c in columns]
    norms = [math.sqrt(sum(v * v for v in c)) for c in centred]
    return [sum(a * b for a, b in zip(centred[i], centred[j])) / norms[i] / norms[j]
            for i in range(NEURONS) for j in range(NEURONS)]


def cosines(rows):
    norms = [math.sqrt(sum(v * v for v in row)) for row in rows]
    return [sum(a * b for a, b in zip(p, q)) / norms[i] / norms[j]
            for i, p in enumerate(rows) for j, q in enumerate(rows)]


def check(report):
    network = make_network()
    states, _ = run(network, make_inputs())
    results = os.path.join(report, "arrays", "results.npz")
    for name, expected in [("fc", correlations(states)),
                           ("input-similarity", cosines(network["rnn.input2h.weight"]))]:
        found = load(results, name)
        worst = max((abs(a - b) for k, (a, b) in enumerate(zip(found, expected)) if k % (NEURONS + 1) != 0))
        print("%s: largest difference %.1e" % (name, worst))
        if len(found) != len(expected) or not worst < 1e-5:
            sys.exit("%s differs from what Python computes" % name)


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "write":
        write(sys.argv[2])
    elif len(sys.argv) == 4 and sys.argv[1] == "check":
        check(sys.argv[3])
    else:
        sys.exit(__doc__)
