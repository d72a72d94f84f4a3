#!/usr/bin/env python3
"""Keeps of a full 'orthant reproduce' what the site's gallery shows: text and one figure for each study.

    take-results.py REPRODUCTION      writes docs/results/full: scorecard.csv and .json, studies.csv, figures/, README.md

No input data are kept: figures show statistics of them.
"""
import csv
import datetime
import json
import os
import re
import shutil
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OUT = os.path.join(ROOT, "docs", "results", "full")
MOST_BYTES = 100_000

# The figure of each study that shows its main claim; where there is none of that name, the first one.
FIGURES = {
    "function-decision": "lesion-choice-1",
    "function-gonogo": "lesion-go",
    "digits": "digits-trained",
    "generative": "difference-fc",
    "rules": "fc-rules",
    "orthants": "fc-quadrants",
    "projection": "modules",
    "training": "quality-across-training",
    "weights-before-after": "difference",
    "jacobian": "r-decision",
    "input-modules": "fc-by-input-module-decisions",
    "shared-starts": "pairs-partitions",
    "input-lesions": "plane-1",
    "line-attractor": "points",
    "lesion-similarity": "decision-correlations",
    "phase-portrait": "portrait-fine-0",
    "recurrent-size": "accuracy-by-size",
    "masks": "agreement",
    "human": "relations",
    "subcortex": "ranks-r-schaefer-400-left",
    "systems": "scores-schaefer-400-left-thalamus",
    "calibration": "p-distribution",
}


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def command(manifest):
    """The study's own command, with FOLDER in place of paths of that machine."""
    words = ["orthant", "study", manifest["study"], "--seed", str(manifest["seed"])]
    given = manifest["command"]
    prefix = manifest["study"] + "."
    for k, word in enumerate(given[:-1]):
        if word == "--set" and given[k + 1].startswith(prefix):
            key, value = given[k + 1][len(prefix):].split("=", 1)
            words += ["--set", key + "=" + ("FOLDER" if value.startswith("/") else value)]
    return " ".join(words)


def figure(folder, study):
    names = sorted(name for name in os.listdir(folder) if name.endswith(".svg"))
    small = [name for name in names if os.path.getsize(os.path.join(folder, name)) < MOST_BYTES]
    wanted = FIGURES.get(study, "") + ".svg"
    return wanted if wanted in small else (small or [""])[0]


def inner(text, tag):
    found = re.search("<%s>(.*?)</%s>" % (tag, tag), text, re.DOTALL)
    return found.group(1) if found else ""


def plain(text):
    for entity, letter in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&amp;", "&")]:
        text = text.replace(entity, letter)
    return text


def seconds(run):
    """From the start of the first session to the scorecard."""
    first = json.loads(read(os.path.join(run, "sessions.jsonl")).splitlines()[0])["started"]
    started = datetime.datetime.fromisoformat(first.replace("Z", "+00:00")).timestamp()
    return os.path.getmtime(os.path.join(run, "scorecard.json")) - started


def row(run, study):
    manifest = json.loads(read(os.path.join(run, "manifest.json")))
    report = read(os.path.join(run, "report.html"))
    name = figure(os.path.join(run, "figures"), study)
    svg = read(os.path.join(run, "figures", name)) if name else "<title></title><desc></desc>"
    if name:
        shutil.copyfile(os.path.join(run, "figures", name), os.path.join(OUT, "figures", study + ".svg"))
    question = re.search(r'<p class="question">(.*?)</p>', report, re.DOTALL)
    return {
        "study": study,
        "title": plain(inner(report, "title")),
        "question": plain(re.sub("<[^>]*>", "", question.group(1))) if question else "",
        "units": manifest["options"]["units"],
        "minutes": round(seconds(run) / 60, 1),
        "command": command(manifest),
        "figure": study + ".svg" if name else "",
        "alternative": plain(inner(svg, "desc")),
        "caption": plain(inner(svg, "title")),
    }, manifest


README = """\
# The full run

`orthant reproduce`, seed {seed}, every study at full size: {total} for {count} studies, on {cores} cores
({cpu}, {os}, Java {java}; {kernel} kernel, {bits} bits), commit {commit}, begun {begun}.
Other work ran on the machine at the same time, so the time is an upper bound. {left_out}

Here are its [scorecard](scorecard.csv) ([JSON](scorecard.json)), a line for each study ([studies.csv](studies.csv)), and one
figure for each study. No input data are kept; figures of brains show statistics of data of Oh et al. (2014), under the Allen
Institute's terms of use, and of the Human Connectome Project (Van Essen et al. 2013), as the ENIGMA Toolbox has them (Lariviere
et al. 2021). Made by `scripts/take-results.py` from the run's folder.

| study | units | minutes | claims | reproduced | below the smallest effect | not reproduced | inconclusive, untestable | reported only |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
{rows}
"""
KINDS = [["reproduced"], ["present, below the smallest effect"], ["not reproduced"], ["inconclusive", "untestable"], ["reported"]]


def counts(claims):
    cells = [len(claims)] + [sum(c["verdict"] in kinds for c in claims) for kinds in KINDS]
    return " | ".join(map(str, cells))


def main(reproduction):
    shutil.rmtree(OUT, ignore_errors=True)
    os.makedirs(os.path.join(OUT, "figures"))
    for name in ["scorecard.csv", "scorecard.json"]:
        shutil.copyfile(os.path.join(reproduction, name), os.path.join(OUT, name))
    scorecard = json.loads(read(os.path.join(reproduction, "scorecard.json")))
    with open(os.path.join(reproduction, "scorecard.csv"), encoding="utf-8", newline="") as file:
        papers_order = list(dict.fromkeys(line["study"] for line in csv.DictReader(file)))
    runs = {study: os.path.join(reproduction, "studies", study) for study in papers_order}
    rows, manifest = [], {}
    for study, run in runs.items():
        line, manifest = row(run, study)
        rows.append(line)
    with open(os.path.join(OUT, "studies.csv"), "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    begun = min(json.loads(read(os.path.join(run, "sessions.jsonl")).splitlines()[0])["started"] for run in runs.values())
    start = datetime.datetime.fromisoformat(begun.replace("Z", "+00:00")).timestamp()
    end = max(os.path.getmtime(os.path.join(run, "scorecard.json")) for run in runs.values())
    platform = manifest["platform"]
    listed = re.findall(r"<li>([a-z-]+): ", read(os.path.join(reproduction, "index.html")))
    left_out = ", ".join("`%s`" % study for study in listed if study not in scorecard)
    text = README.format(
        left_out="Left out, for want of its files: %s." % left_out if left_out else "", seed=manifest["seed"], total="%.0f minutes" % ((end - start) / 60), count=len(rows), cores=platform["cores"],
        cpu=platform["cpu"], os=platform["os"].split("-")[0], java=platform["java"], kernel=manifest["kernel"],
        bits=manifest["vectorBits"], commit=platform["commit"], begun=begun[:10],
        rows="\n".join("| `%s` | %s | %s | %s |" % (r["study"], r["units"], r["minutes"], counts(scorecard[r["study"]]))
                       for r in rows))
    with open(os.path.join(OUT, "README.md"), "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
