# ---
# jupyter:
#   jupytext:
#     text_representation: {extension: .py, format_name: percent}
# ---

# %% [markdown]
# # Modules of a recording, and of trained networks
#
# Runs as a script, or as a notebook (`jupytext --to notebook modules.py`). Needs the package in `python/` and the program on
# `PATH` or in `ORTHANT_COMMAND`.

# %%
import tempfile

import numpy
import orthant

# %% [markdown]
# ## A recording
# 24 regions in three groups, each group with a course of its own.

# %%
random = numpy.random.default_rng(1)
group = numpy.arange(24) % 3
recording = random.normal(size=(300, 3))[:, group] + 0.7 * random.normal(size=(300, 24))  # (time, regions)
found = orthant.modules(recording, timeseries=True, restarts=20)
print(found)
print("z against its null: %.1f" % found.result["null"]["z"])
assert (found.labels == group).all()

# %% [markdown]
# ## A study
# Two small networks, trained for a moment: only to show where things are. Without the settings it is the paper's study.

# %%
small = {
    "network.neurons": 32,
    "training.steps": 200,
    "analysis.trials": 100,
    "analysis.restarts": 5,
    "analysis.nullDraws": 19,
    "analysis.controlSets": 5,
    "analysis.includeFailures": True,
}
folder = tempfile.TemporaryDirectory()
run = orthant.study("function-decision", folder.name + "/run", small, units=2, seed=1, show=False)
for claim in run.scorecard[:5]:
    print("%-28s %-12s %s" % (claim["id"], claim["verdict"], claim["value"]))

# %%
networks = run.tables["networks"]
print("accuracy:", numpy.round(networks["choice_accuracy"], 2))
print("tables:", ", ".join(run.tables))
for name, array in run.arrays["results"].items():
    print("array %s: %s" % (name, array.shape))
assert len(networks["choice_accuracy"]) == 2
folder.cleanup()
