"""Times the forward pass of a GPT-2 of random weights in PyTorch, eager: what the transformers library computes.

    python3 gpt2.py make FOLDER           writes config.json and model.safetensors, the size of GPT-2 small
    python3 gpt2.py FOLDER TOKENS [NPY]   times TOKENS tokens; NPY receives the last residual stream

Two forms: "eager" is written out as transformers has it without further choice (addmm, products and softmax of attention,
GELU in its parts); "eager, fused" takes PyTorch's own functions for attention and GELU. Prints a JSON line for each: median,
min and max in ms after warm-up, one thread; and what opening the file took.
"""
import json
import math
import os
import struct
import sys
import time

import numpy
import torch
from torch.nn import functional

LAYERS, WIDTH, HEADS, POSITIONS, VOCABULARY = 12, 768, 12, 1024, 50257
WARM, TIMED = 5, 25


def tensors():
    yield "wte.weight", (VOCABULARY, WIDTH)
    yield "wpe.weight", (POSITIONS, WIDTH)
    for layer in range(LAYERS):
        for norm in ("ln_1", "ln_2"):
            yield "h.%d.%s.weight" % (layer, norm), (WIDTH,)
            yield "h.%d.%s.bias" % (layer, norm), (WIDTH,)
        shapes = {"attn.c_attn": (WIDTH, 3 * WIDTH), "attn.c_proj": (WIDTH, WIDTH)}
        shapes.update({"mlp.c_fc": (WIDTH, 4 * WIDTH), "mlp.c_proj": (4 * WIDTH, WIDTH)})
        for name, shape in shapes.items():
            yield "h.%d.%s.weight" % (layer, name), shape
            yield "h.%d.%s.bias" % (layer, name), shape[1:]
    yield "ln_f.weight", (WIDTH,)
    yield "ln_f.bias", (WIDTH,)


def make(folder):
    os.makedirs(folder, exist_ok=True)
    sizes = {"n_layer": LAYERS, "n_embd": WIDTH, "n_head": HEADS, "n_positions": POSITIONS, "vocab_size": VOCABULARY}
    with open(os.path.join(folder, "config.json"), "w") as config:
        json.dump(sizes, config)
    header, end = {}, 0
    for name, shape in tensors():
        begin, end = end, end + 4 * math.prod(shape)
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [begin, end]}
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    random = numpy.random.default_rng(7)
    with open(os.path.join(folder, "model.safetensors"), "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for name, shape in tensors():
            values = random.standard_normal(shape, dtype=numpy.float32) * numpy.float32(0.02)
            if "ln_" in name and name.endswith("weight"):
                values += 1
            file.write(values.astype("<f4").tobytes())


def load(folder):
    path = os.path.join(folder, "model.safetensors")
    with open(path, "rb") as file:
        length = struct.unpack("<Q", file.read(8))[0]
        header = json.loads(file.read(length))
    data = numpy.memmap(path, dtype=numpy.uint8, mode="c", offset=8 + length)
    weights = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        weights[name] = torch.from_numpy(data[begin:end].view("<f4")).reshape(entry["shape"]).clone()
    return weights


def project(x, w, name):
    return torch.addmm(w[name + ".bias"], x, w[name + ".weight"])


def norm(x, w, name):
    return functional.layer_norm(x, (WIDTH,), w[name + ".weight"], w[name + ".bias"], 1e-5)


def attention(q, k, v, fused):
    if fused:
        return functional.scaled_dot_product_attention(q, k, v, is_causal=True)
    scores = torch.matmul(q, k.transpose(-1, -2)) / math.sqrt(q.shape[-1])
    mask = torch.ones(scores.shape[-2:], dtype=torch.bool).tril()
    scores = torch.where(mask, scores, torch.finfo(scores.dtype).min)
    return torch.matmul(torch.softmax(scores, dim=-1), v)


def gelu(x, fused):
    if fused:
        return functional.gelu(x, approximate="tanh")
    return 0.5 * x * (1.0 + torch.tanh(math.sqrt(2.0 / math.pi) * (x + 0.044715 * torch.pow(x, 3.0))))


def forward(w, ids, fused):
    steps = len(ids)
    x = functional.embedding(ids, w["wte.weight"]) + w["wpe.weight"][:steps]
    for layer in range(LAYERS):
        block = "h.%d." % layer
        q, k, v = (
            part.reshape(steps, HEADS, -1).transpose(0, 1)
            for part in project(norm(x, w, block + "ln_1"), w, block + "attn.c_attn").split(WIDTH, dim=1)
        )
        merged = attention(q[None], k[None], v[None], fused)[0].transpose(0, 1).reshape(steps, WIDTH)
        x = x + project(merged, w, block + "attn.c_proj")
        x = x + project(gelu(project(norm(x, w, block + "ln_2"), w, block + "mlp.c_fc"), fused), w, block + "mlp.c_proj")
    return x


def measure(weights, ids, fused):
    times = []
    with torch.inference_mode():
        for k in range(WARM + TIMED):
            begun = time.perf_counter()
            last = forward(weights, ids, fused)
            if k >= WARM:
                times.append(1000 * (time.perf_counter() - begun))
    times.sort()
    row = {"peer": "torch " + torch.__version__ + (" eager, fused" if fused else " eager"), "neurons": WIDTH}
    row.update(steps=len(ids), median_ms=times[len(times) // 2], min_ms=times[0], max_ms=times[-1])
    print(json.dumps(row), flush=True)
    return last


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(sys.argv[2])
    else:
        torch.set_num_threads(1)
        begun = time.perf_counter()
        loaded = load(sys.argv[1])
        print("torch: opened in %.2f s" % (time.perf_counter() - begun), file=sys.stderr)
        tokens = torch.arange(int(sys.argv[2])) * 1009 % VOCABULARY
        for form in (False, True):
            residual = measure(loaded, tokens, form)
        if len(sys.argv) > 3:
            numpy.save(sys.argv[3], residual.numpy())
