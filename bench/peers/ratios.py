"""Prints a table of the JSON lines of the scripts beside it: milliseconds of each form and its ratio to Orthant, by size, length and alpha."""
import json
import statistics
import sys

rows = {}
with open(sys.argv[1]) as lines:
    for line in lines:
        if line.startswith("{"):
            row = json.loads(line)
            rows.setdefault((row["neurons"], row["steps"], row.get("alpha")), {}).setdefault(row["peer"], []).append(row)

print("| N | T | alpha | form | median ms (rounds) | min | max | times Orthant's median |")
print("| --- | --- | --- | --- | --- | --- | --- | --- |")
for (neurons, steps, alpha), forms in sorted(rows.items(), key=lambda row: [part or 0 for part in row[0]]):
    first = next(form for form in forms if form.startswith("orthant"))
    own = statistics.median(row["median_ms"] for row in forms[first])
    for form, found in forms.items():
        medians = [row["median_ms"] for row in found]
        print(
            "| %d | %d | %s | %s | %.2f (%s) | %.2f | %.2f | %.1f |"
            % (
                neurons,
                steps,
                "-" if alpha is None else "%g" % alpha,
                form,
                statistics.median(medians),
                ", ".join("%.2f" % m for m in medians),
                min(row["min_ms"] for row in found),
                max(row["max_ms"] for row in found),
                statistics.median(medians) / own,
            )
        )
