"""A recurrent network of your own, analysed: trained in PyTorch, or, where that is missing, made in NumPy.

    python3 pytorch_network.py OUT      writes OUT/network.npz, OUT/batch.npz, and the report OUT/report

The network is torch.nn.RNN (tanh, one layer) with a linear read-out. It tells which of two noisy inputs is larger. NumPy runs
the same weights: what it gives is in batch.npz, so that Orthant can say whether the network runs there as it does here.
"""
import json
import os
import subprocess
import sys

import numpy

NEURONS, STEPS, TRIALS = 32, 20, 200


def trials(count, random):
    """Inputs (T, B, 2) and the larger one of each trial, (B,)."""
    target = random.integers(0, 2, count)
    inputs = 0.5 * random.normal(size=(STEPS, count, 2))
    inputs[:, numpy.arange(count), target] += 0.5
    return inputs.astype(numpy.float32), target


def train_in_torch(random):
    """Weights by PyTorch's names after 150 steps of Adam."""
    import torch

    torch.manual_seed(1)
    torch.set_num_threads(1)
    rnn, readout = torch.nn.RNN(2, NEURONS), torch.nn.Linear(NEURONS, 2)
    parameters = list(rnn.parameters()) + list(readout.parameters())
    adam = torch.optim.Adam(parameters, lr=0.005)
    for _ in range(150):
        inputs, target = trials(64, random)
        logits = readout(rnn(torch.from_numpy(inputs))[0])[-1]
        loss = torch.nn.functional.cross_entropy(logits, torch.from_numpy(target))
        adam.zero_grad()
        loss.backward()
        adam.step()
    named = list(rnn.named_parameters()) + [("fc." + name, value) for name, value in readout.named_parameters()]
    return {name: value.detach().numpy() for name, value in named}


def make_in_numpy(random):
    """Random weights by the same names."""
    def weights(*shape):
        return (random.normal(size=shape) / numpy.sqrt(shape[-1])).astype(numpy.float32)

    return {
        "weight_ih_l0": weights(NEURONS, 2),
        "weight_hh_l0": weights(NEURONS, NEURONS),
        "bias_ih_l0": 0.1 * weights(NEURONS),
        "bias_hh_l0": 0.1 * weights(NEURONS),
        "fc.weight": weights(2, NEURONS),
        "fc.bias": 0.1 * weights(2),
    }


def run(weights, inputs):
    """Outputs (T, B, 2) in double precision."""
    w = {name: value.astype(float) for name, value in weights.items()}
    state = numpy.zeros((inputs.shape[1], NEURONS))
    outputs = []
    for x in inputs.astype(float):
        drive = x @ w["weight_ih_l0"].T + w["bias_ih_l0"] + state @ w["weight_hh_l0"].T + w["bias_hh_l0"]
        state = numpy.tanh(drive)
        outputs.append(state @ w["fc.weight"].T + w["fc.bias"])
    return numpy.array(outputs)


def main(out):
    os.makedirs(out, exist_ok=True)
    random = numpy.random.default_rng(1)
    try:
        weights = train_in_torch(random)
        print("trained in PyTorch")
    except ModuleNotFoundError:
        weights = make_in_numpy(random)
        print("there is no PyTorch: a network of random weights")
    inputs, target = trials(TRIALS, random)
    outputs = run(weights, inputs)
    print("accuracy at the last step: %.3f" % numpy.mean(outputs[-1].argmax(axis=1) == target))
    numpy.savez(os.path.join(out, "network.npz"), **weights)
    numpy.savez(os.path.join(out, "batch.npz"), inputs=inputs, outputs=outputs.astype(numpy.float32), targets=target)

    command = [os.environ.get("ORTHANT", "orthant"), "analyze", os.path.join(out, "network.npz"),
               "--inputs", os.path.join(out, "batch.npz"), "--out", os.path.join(out, "report"), "--json",
               "--set", "restarts=10", "--set", "nullDraws=19", "--set", "permutations=99", "--set", "starts=32"]
    result = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    print(result["summary"])
    difference = result["largestDifferenceOutputs"]
    print("largest difference from NumPy: %.1e" % difference)
    if not difference < 1e-4:
        sys.exit("the network does not run in Orthant as it does here")
    fc = numpy.load(os.path.join(out, "report", "arrays", "results.npz"))["fc"]
    print("functional connectivity: %d x %d" % fc.shape)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
