"""Times one CTRNN training step in JAX: jit and scan, and vmap over several networks.

The same arithmetic and sizes as TrainingStepBenchmark: 16 streams, 3 inputs, 3 outputs, ReLU,
cross entropy at every step, Adam, data ready, one thread.

    XLA_FLAGS="--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1" taskset -c 0 python3 jax_step.py [N, NxT or NxTxDT ...]

T is the length of the sequence, 100 if not given, alpha is DT / 100 ms, 1 if not given. Prints a JSON line per size and form: median, min and max of the steps in ms per network, after warm-up.
"""
import functools
import json
import sys
import time

import jax
import jax.numpy as jnp

STREAMS, CHANNELS = 16, 3
RATE, BETA1, BETA2, EPSILON = 1e-3, 0.9, 0.999, 1e-8


def linear(key, units, fan_in):
    weights, bias = jax.random.split(key)
    bound = fan_in ** -0.5
    return (
        jax.random.uniform(weights, (units, fan_in), minval=-bound, maxval=bound),
        jax.random.uniform(bias, (units,), minval=-bound, maxval=bound),
    )


def network(seed, neurons):
    keys = jax.random.split(jax.random.PRNGKey(seed), 3)
    return linear(keys[0], neurons, CHANNELS), linear(keys[1], neurons, neurons), linear(keys[2], CHANNELS, neurons)


def loss(net, x, y, alpha):
    (w_in, b_in), (w_rec, b_rec), (w_out, b_out) = net

    def step(hidden, observation):
        drive = jax.nn.relu(observation @ w_in.T + b_in + hidden @ w_rec.T + b_rec)
        hidden = drive if alpha == 1 else (1 - alpha) * hidden + alpha * drive
        return hidden, hidden

    _, states = jax.lax.scan(step, jnp.zeros((STREAMS, w_rec.shape[0])), x)
    logits = jax.nn.log_softmax(states @ w_out.T + b_out)
    return -jnp.mean(jnp.take_along_axis(logits, y[..., None], axis=-1))


def train(state, x, y, alpha):
    net, mean, square, count = state
    gradient = jax.grad(loss)(net, x, y, alpha)
    count = count + 1
    mean = jax.tree_util.tree_map(lambda m, g: BETA1 * m + (1 - BETA1) * g, mean, gradient)
    square = jax.tree_util.tree_map(lambda v, g: BETA2 * v + (1 - BETA2) * g * g, square, gradient)
    scale = RATE / (1 - BETA1**count)
    root = jnp.sqrt(1 - BETA2**count)
    net = jax.tree_util.tree_map(lambda w, m, v: w - scale * m / (jnp.sqrt(v) / root + EPSILON), net, mean, square)
    return net, mean, square, count


def measure(neurons, steps, alpha, networks, warm=20, timed=60):
    x = jnp.array([k % 7 / 7 for k in range(steps * STREAMS * CHANNELS)], jnp.float32)
    x = x.reshape(steps, STREAMS, CHANNELS)
    y = jnp.array([k % CHANNELS for k in range(steps * STREAMS)]).reshape(steps, STREAMS)

    def start(seed):
        net = network(seed, neurons)
        zeros = jax.tree_util.tree_map(jnp.zeros_like, net)
        return net, zeros, zeros, jnp.zeros(())

    if networks == 1:
        state = start(0)
        step = jax.jit(functools.partial(train, alpha=alpha))
    else:
        state = jax.vmap(start)(jnp.arange(networks))
        step = jax.jit(jax.vmap(functools.partial(train, alpha=alpha), in_axes=(0, None, None)))
    times = []
    for k in range(warm + timed):
        begun = time.perf_counter()
        state = jax.block_until_ready(step(state, x, y))
        if k >= warm:
            times.append(1000 * (time.perf_counter() - begun) / networks)
    times.sort()
    return {
        "peer": "jax " + jax.__version__ + (" scan" if networks == 1 else " scan, vmap over %d" % networks),
        "neurons": neurons,
        "steps": steps,
        "alpha": alpha,
        "median_ms": times[len(times) // 2],
        "min_ms": times[0],
        "max_ms": times[-1],
    }


if __name__ == "__main__":
    for size in sys.argv[1:] or ["64", "100", "256", "512"]:
        n, steps, dt = [int(word) for word in size.split("x") + ["100", "100"][size.count("x") :]]
        for networks in (1, 4):
            print(json.dumps(measure(n, steps, dt / 100, networks)), flush=True)
