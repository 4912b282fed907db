"""Fits the shipped forecaster: train.py DATA SIMULATED_CSV MODEL_FOLDER. Writes model.onnx and golden.csv, and the hash
into manifest.yaml. Seeded, one thread, some minutes."""

import hashlib
import pathlib
import re
import sys

import numpy as np
import onnx

from adaptive import MISSES
from export import graph
from interval import QUANTILES
from series import HISTORY, Windows
from shipped import Shipped


def worked():
    """Invented series, by name: values and which of them are known."""
    minutes = np.arange(-HISTORY + 1, 1) * 5.0
    day = 125 + 35 * np.sin(minutes / 110)
    fall = np.where(minutes > -70, 160 - 1.1 * (minutes + 70), 160)
    known = {name: np.ones(HISTORY) for name in ("steady", "day", "falling", "two-hours", "gap")}
    known["two-hours"][:-25] = 0
    known["gap"][60:110] = 0
    known["gap"][155:166] = 0
    values = {"steady": 102 + minutes * 0, "day": day, "falling": fall, "two-hours": day + 20, "gap": day}
    return {name: (np.round(values[name]) * known[name], known[name]) for name in known}


def goldens(forecaster, interval):
    names = [f"q{round(100 * q):02d}_{5 * h}" for h in range(1, 13) for q in QUANTILES]
    lines = [",".join(["case", *("out." + name for name in names), "tolerance", "source", "in.known", "in.glucose"])]
    for name, (values, known) in worked().items():
        window = Windows([])
        window.past, window.known = values[None].astype(np.float32), known[None].astype(np.float32)
        expected = interval(window, forecaster(window))[0].reshape(-1)
        cells = [name, *(f"{value:.3f}" for value in expected), "0.05", "numpy beside the graph"]
        lines.append(",".join([*cells, written(known), written(values)]))
    return "\n".join(lines) + "\n"


def written(values):
    return " ".join(f"{value:g}" for value in values)


def main(data, simulated, folder):
    shipped = Shipped(data, simulated)
    unseen = shipped.unseen(shipped.without())
    forecaster, interval = shipped.fit(), shipped.interval(unseen)
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    file = graph(forecaster, interval).SerializeToString(deterministic=True)
    (folder / "model.onnx").write_bytes(file)
    (folder / "golden.csv").write_text(goldens(forecaster, interval), encoding="utf-8")
    manifest = folder / "manifest.yaml"
    if manifest.exists():
        factors = interval.widening(shipped.windows, unseen, shipped.weight, MISSES)
        text = re.sub(r"(?m)^sha256: .*$", "sha256: " + hashlib.sha256(file).hexdigest(), manifest.read_text())
        widths = f"widths: {{miss: {list(MISSES)}, factor: {[round(factor, 3) for factor in factors]}}}"
        text = re.sub(r"(?m)^widths: .*$", widths, text)
        manifest.write_text(text)
    print(f"{forecaster.size()} numbers, {len(file)} bytes, sha256 {hashlib.sha256(file).hexdigest()}")


if __name__ == "__main__":
    main(*sys.argv[1:4])
