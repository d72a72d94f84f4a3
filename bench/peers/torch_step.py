"""Times one CTRNN training step in PyTorch: the tutorial's loop, eager and as TorchScript.

The same arithmetic and sizes as TrainingStepBenchmark: 16 streams, 3 inputs, 3 outputs, ReLU,
cross entropy at every step, Adam, data ready, one thread.

    python3 torch_step.py [N, NxT or NxTxDT ...]

T is the length of the sequence, 100 if not given, alpha is DT / 100 ms, 1 if not given. Prints a JSON line per size and form: median, min and max of the steps in ms, after warm-up.
"""
import json
import sys
import time

import torch
from torch import nn

STREAMS, CHANNELS = 16, 3


class Ctrnn(nn.Module):
    """The network of the tutorial (Yang & Wang 2020), with a loop over time in Python."""

    def __init__(self, neurons, alpha):
        super().__init__()
        self.alpha = alpha
        self.neurons = neurons
        self.input2h = nn.Linear(CHANNELS, neurons)
        self.h2h = nn.Linear(neurons, neurons)
        self.fc = nn.Linear(neurons, CHANNELS)

    def forward(self, x):
        hidden = torch.zeros(x.shape[1], self.neurons)
        states = []
        for t in range(x.shape[0]):
            drive = torch.relu(self.input2h(x[t]) + self.h2h(hidden))
            hidden = hidden * (1 - self.alpha) + drive * self.alpha
            states.append(hidden)
        return self.fc(torch.stack(states, dim=0))


def batch(steps):
    count = steps * STREAMS * CHANNELS
    x = torch.tensor([k % 7 / 7 for k in range(count)], dtype=torch.float32).reshape(steps, STREAMS, CHANNELS)
    y = torch.tensor([k % CHANNELS for k in range(steps * STREAMS)])
    return x, y


def measure(neurons, steps, alpha, script, warm, timed):
    torch.manual_seed(0)
    net = Ctrnn(neurons, alpha)
    if script:
        net = torch.jit.script(net)
    optimiser = torch.optim.Adam(net.parameters(), lr=1e-3)
    criterion = nn.CrossEntropyLoss()
    x, y = batch(steps)
    times = []
    for k in range(warm + timed):
        begun = time.perf_counter()
        optimiser.zero_grad()
        loss = criterion(net(x).reshape(-1, CHANNELS), y)
        loss.backward()
        optimiser.step()
        if k >= warm:
            times.append(1000 * (time.perf_counter() - begun))
    times.sort()
    return {
        "peer": "torch " + torch.__version__ + (" script" if script else " eager"),
        "neurons": neurons,
        "steps": steps,
        "alpha": alpha,
        "median_ms": times[len(times) // 2],
        "min_ms": times[0],
        "max_ms": times[-1],
    }


if __name__ == "__main__":
    torch.set_num_threads(1)
    for size in sys.argv[1:] or ["64", "100", "256", "512"]:
        n, steps, dt = [int(word) for word in size.split("x") + ["100", "100"][size.count("x") :]]
        for script in (False, True):
            print(json.dumps(measure(n, steps, dt / 100, script, 10, 30)), flush=True)
