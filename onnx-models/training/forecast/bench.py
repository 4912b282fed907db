"""The benchmark: bench.py DATA SIMULATED_CSV [glucobench|shipped]. Prints the tables of
docs/benchmarks/forecast.md."""

import csv
import hashlib
import pathlib
import sys
from dataclasses import replace

import numpy as np

import adaptive
import lows
import thinned
from export import graph
from glucobench import STRIDE, errors, piece, split
from interval import Interval, each_person_alike, fit_without, unseen_forecasts
from model import GROUPS, Forecaster
from series import HISTORY, Windows, read, segments
from shipped import Shipped, people

SEEDS = range(10, 20)
PARTS = ("seen", "unseen")


def persistence(train, windows, seed):
    return np.repeat(windows.past[:, -1:], 12, 1), None


def regression(train, windows, seed):
    """Ordinary least squares on the last 24 readings."""
    design = lambda some: np.concatenate([some.past[:, -24:], np.ones((len(some), 1))], 1).astype(np.float64)
    fitted = np.linalg.lstsq(design(train), train.future.astype(np.float64), rcond=None)[0]
    return design(windows) @ fitted, None


class Ours:
    def __init__(self, interval=True, **how):
        self.groups = tuple(replace(group, **how) for group in GROUPS)
        self.wanted, self.fitted = interval, {}

    def __call__(self, train, windows, seed):
        if seed not in self.fitted:
            self.fitted[seed] = Forecaster(self.groups).fit(train, seed), self.interval(train, seed)
        forecaster, interval = self.fitted[seed]
        forecast = forecaster(windows)
        return forecast, interval(windows, forecast) if interval else None

    def interval(self, train, seed):
        if not self.wanted:
            return None
        # windows five minutes apart say almost the same
        train = train.where(slice(None, None, 3))
        folds = [[person] for person in np.unique(train.person)]
        models = fit_without(train, folds, seed, self.groups, np.ones(len(train), np.float32))
        forecast = unseen_forecasts(train, folds, models)
        return Interval().fit(train, forecast, each_person_alike(train.person))


def glucobench(series, models):
    rows = {name: {part: [] for part in PARTS} for name in models}
    for seed in SEEDS:
        train, _, seen, unseen = split(series, seed)
        # 24 lags learn from all windows that have them, as the published regression does
        full = Windows(train, start=24)
        fit = Windows(train)
        for part, pieces in zip(PARTS, (seen, unseen)):
            windows = Windows(pieces, STRIDE, HISTORY)
            for name, model in models.items():
                forecast, quantiles = model(full if model is regression else fit, windows, seed)
                squared, absolute = errors(forecast, windows.future)
                covered = np.nan if quantiles is None else inside(windows.future, quantiles, 1, 3)
                rows[name][part].append((np.median(squared), np.median(absolute), squared.mean(), covered))
    return {name: {part: np.mean(found, axis=0) for part, found in parts.items()} for name, parts in rows.items()}


def inside(future, quantiles, low, high):
    return float(((future >= quantiles[..., low]) & (future <= quantiles[..., high])).mean())


def published(path):
    """Median MSE and MAE by model: (squared seen, unseen), (absolute seen, unseen)."""
    with open(path, newline="", encoding="utf-8") as file:
        found = {}
        for row in csv.DictReader(file):
            name = row["model"] + (" with covariates" if row["covariates"] == "yes" else "")
            value = row["Broll(iglu)"].split(" ")[0]
            found.setdefault(name, {})[row["metric"][:10], row["split"]] = value
    return found


def row(*cells):
    print("| " + " | ".join(cells) + " |", flush=True)


class AsShipped:
    """The weights that ship, fitted on nobody of the benchmark: the same for each seed."""

    def __init__(self, shipped):
        self.shipped, self.models = shipped, shipped.without()
        self.unseen = shipped.unseen(self.models)
        self.forecaster, self.interval = shipped.fit(), shipped.interval(self.unseen)

    def __call__(self, train, windows, seed):
        forecast = self.forecaster(windows)
        return forecast, self.interval(windows, forecast)

    def words(self):
        """Whether what is measured is what ships."""
        shipped = pathlib.Path(__file__).parents[2] / "models/glucose-forecast/1.0.0/model.onnx"
        here = graph(self.forecaster, self.interval).SerializeToString(deterministic=True)
        same = hashlib.sha256(here).digest() == hashlib.sha256(shipped.read_bytes()).digest()
        return "bit by bit those of `model.onnx`" if same else "fitted anew here and not bit by bit those of `model.onnx`"


def first_table(series, data, as_shipped):
    models = {
        "persistence": persistence,
        "linear regression on 24 readings": regression,
        "Epione": Ours(),
        "Epione, shipped weights, not retrained": as_shipped,
    }
    found = glucobench(series, models)
    row("model", "RMSE seen", "MAE seen", "√(mean MSE) seen", "80 % covers, seen", "RMSE unseen", "MAE unseen", "80 % covers, unseen")
    row(*["---"] * 8)
    for name, values in published(data / "glucobench_published.csv").items():
        root = lambda kind: f"{float(values['median_MSE', kind]) ** 0.5:.2f}" if ("median_MSE", kind) in values else "–"
        mae = lambda kind: values.get(("median_MAE", kind), "–")
        row(name, root("ID"), mae("ID"), "–", "–", root("OD"), mae("OD"), "–")
    for name, parts in found.items():
        seen, unseen = parts["seen"], parts["unseen"]
        share = lambda value: "–" if np.isnan(value) else f"{100 * value:.1f} %"
        row(
            f"**{name}**", f"{seen[0] ** 0.5:.2f}", f"{seen[1]:.2f}", f"{seen[2] ** 0.5:.2f}", share(seen[3]),
            f"{unseen[0] ** 0.5:.2f}", f"{unseen[1]:.2f}", share(unseen[3]),
        )


def clock_table(series):
    found = glucobench(series, {"without": Ours(False, members=1), "with": Ours(False, members=1, clock=True)})
    row("time of day, one member", "MAE seen", "√(mean MSE) seen", "MAE unseen")
    row(*["---"] * 4)
    for name, parts in found.items():
        row(name, f"{parts['seen'][1]:.2f}", f"{parts['seen'][2] ** 0.5:.2f}", f"{parts['unseen'][1]:.2f}")


def under_persistence(windows, forecast, step):
    ours = np.sqrt(((forecast[:, step] - windows.future[:, step]) ** 2).mean())
    same = np.sqrt(((windows.past[:, -1] - windows.future[:, step]) ** 2).mean())
    return ours, same, 100 * (1 - ours / same)


def external_row(name, windows, forecast, quantiles):
    for step in (2, 5, 11):
        at = windows.future[:, step]
        covered = (at >= quantiles[:, step, 0]) & (at <= quantiles[:, step, 4])
        each = [covered[windows.person == person].mean() for person in np.unique(windows.person)]
        ours, same, under = under_persistence(windows, forecast, step)
        row(
            name, f"{5 * step + 5}", f"{ours:.2f}", f"{same:.2f}", f"{under:.1f} %", f"{covered.mean():.3f}",
            f"{min(each):.3f}", f"{(quantiles[:, step, 4] - quantiles[:, step, 0]).mean():.0f}",
        )


def shipped_tables(data, as_shipped):
    shipped, models, unseen = as_shipped.shipped, as_shipped.models, as_shipped.unseen
    interval, forecaster = as_shipped.interval, as_shipped.forecaster
    broll = people(data / "broll_5_subjects.csv")
    windows = Windows([piece(person, run) for person, runs in broll.items() for run in runs])
    windows.static = shipped.static(windows.person)
    forecast = forecaster(windows)
    quantiles, left_out = interval(windows, forecast), interval(shipped.windows, unseen)
    print("\n## The shipped weights on people they never saw\n")
    row("people", "minutes", "RMSE", "persistence", "under it", "90 % covers", "worst person", "mean width")
    row(*["---"] * 8)
    sets = (
        ("Broll, 5, type 2", windows, forecast, quantiles),
        ("Hall, 9, each left out in turn", shipped.windows.where(shipped.real), unseen[shipped.real], left_out[shipped.real]),
        ("simulated, 30, each left out in turn", shipped.windows.where(~shipped.real), unseen[~shipped.real], left_out[~shipped.real]),
    )
    for one in sets:
        external_row(*one)
    print("\n## The 90 % interval at 30 minutes, adapted to each person\n")
    row("people", "covers", "worst person", "share that is missed at the end, by person")
    row(*["---"] * 4)
    factors = interval.widening(shipped.windows, unseen, shipped.weight, adaptive.MISSES)
    for name, some, point, spread in sets:
        adaptive.print_row(name, some, point, spread, factors)
    print("\n## Lows\n")
    low_table(shipped, interval, forecaster, broll, models)
    print("\n## The shipped weights where readings are missing, Broll, 30 minutes\n")
    thinned_table(broll, forecaster, interval)
    print("\n## What static and known-ahead inputs add to the shipped weights\n")
    ablation(shipped, windows)


def low_table(shipped, interval, forecaster, broll, models):
    row("people", "days", "readings below 70", "events", "met", "false alarms a day", "median lead, min", "targets below 70 at 30 min", "of them in the 90 % interval")
    row(*["---"] * 9)
    sets = {"Broll": broll, "Hall, left out": shipped.hall, "simulated, left out": shipped.virtual}
    for name, series in sets.items():
        windows = Windows([piece(person, run) for person, runs in series.items() for run in runs])
        left = name != "Broll"
        forecast = unseen_forecasts(windows, shipped.folds(), models) if left else forecaster(windows)
        found = lows.table(windows, interval(windows, forecast))
        row(
            name, f"{found['days']:.1f}", f"{found['low']}", f"{found['events']}", f"{found['met']}", f"{found['false']:.2f}",
            f"{found['lead']:.0f}", f"{found['below']}", f"{found['covered']:.2f}",
        )


def thinned_table(broll, forecaster, interval):
    row("what is missing", "readings missing", "moments with a forecast", "RMSE", "persistence", "90 % covers")
    row(*["---"] * 6)
    for name, drop in thinned.WAYS.items():
        windows, missing, made = thinned.windows(broll, drop)
        forecast = forecaster(windows)
        quantiles, at = interval(windows, forecast), windows.future[:, 5]
        ours, same, _ = under_persistence(windows, forecast, 5)
        covered = (at >= quantiles[:, 5, 0]) & (at <= quantiles[:, 5, 4])
        row(name, f"{100 * missing:.0f} %", f"{100 * made:.0f} %", f"{ours:.2f}", f"{same:.2f}", f"{covered.mean():.3f}")


def ablation(shipped, windows):
    row("inputs, one member", "Hall left out, RMSE at 30 min", "Broll, RMSE at 30 min", "Broll, mean MAE")
    row(*["---"] * 4)
    for name, how in {
        "readings alone (as shipped)": {},
        "with the time of day": {"clock": True},
        "with the kind of diabetes": {"static": True},
        "with both": {"clock": True, "static": True},
    }.items():
        groups = tuple(replace(group, members=1, **how) for group in GROUPS)
        unseen, forecast = shipped.unseen(shipped.without(groups)), shipped.fit(groups)(windows)
        real = shipped.windows.where(shipped.real)
        row(
            name, f"{under_persistence(real, unseen[shipped.real], 5)[0]:.2f}",
            f"{under_persistence(windows, forecast, 5)[0]:.2f}", f"{np.abs(forecast - windows.future).mean():.2f}",
        )


def main(data, simulated, part="all"):
    data = pathlib.Path(data) / "cgm"
    series = {person: segments(readings) for person, readings in read(data / "broll_5_subjects.csv").items()}
    as_shipped = AsShipped(Shipped(data.parent, simulated))
    print(f"The shipped weights below are {as_shipped.words()}.\n")
    if part != "shipped":
        print("## GlucoBench, Broll, seeds 10 to 19, errors in mg/dL\n")
        first_table(series, data, as_shipped)
        print("\n## What the time of day adds there\n")
        clock_table(series)
    if part != "glucobench":
        shipped_tables(data, as_shipped)


if __name__ == "__main__":
    main(*sys.argv[1:4])
