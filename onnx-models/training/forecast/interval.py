"""The interval: normalised split-conformal. How far a forecast errs is itself forecast, and what remains is counted on
people whom the forecast had not seen."""

import numpy as np

from model import Forecaster, own, spread
from series import HORIZON

QUANTILES = (0.05, 0.1, 0.5, 0.9, 0.95)


def signs(windows):
    """What tells how far a forecast may err."""
    unit = spread(windows)
    newest = windows.past[:, -1:]
    moved = np.abs(newest - windows.past[:, -4:-3])
    deviation = own(windows)[3]
    return np.concatenate(
        [np.ones_like(unit), np.log(unit / 12), np.log((deviation + 5) / 25), np.log((moved + 5) / 10), (newest - 150) / 100],
        1,
    ).astype(np.float32)


class Interval:
    def fit(self, windows, forecast, weight):
        """Fits on forecasts for people whom the one that made them had not seen."""
        error = windows.future - forecast
        design = signs(windows)
        weighted = design * weight[:, None]
        self.scale = np.linalg.solve(weighted.T @ design, weighted.T @ np.log(np.abs(error) + 1)).astype(np.float32)
        relative = error / self.width(windows)
        self.offsets = np.array(
            [[0 if q == 0.5 else quantile(relative[:, h], weight, q) for q in QUANTILES] for h in range(HORIZON)],
            np.float32,
        )
        return self

    def widening(self, windows, forecast, weight, misses):
        """By how much the interval of one miss in ten is to be widened so that each of these shares is missed, at 30 minutes."""
        step = 5
        relative = (windows.future[:, step] - forecast[:, step]) / self.width(windows)[:, step]
        needed = np.maximum(relative / self.offsets[step, 4], relative / self.offsets[step, 0])
        return [float(quantile(needed, weight, 1 - miss)) for miss in misses]

    def width(self, windows):
        return np.exp(signs(windows) @ self.scale)

    def __call__(self, windows, forecast):
        return forecast[:, :, None] + self.width(windows)[:, :, None] * self.offsets[None]


def quantile(values, weight, q):
    """Of weighted values; outward by one value, as split-conformal prediction asks for."""
    order = np.argsort(values)
    share = np.cumsum(weight[order]) / weight.sum()
    step = 1 / len(values)
    at = np.searchsorted(share, q + step if q > 0.5 else q - step)
    return values[order][min(max(at, 0), len(values) - 1)]


def each_person_alike(people):
    names, inverse, counts = np.unique(people, return_inverse=True, return_counts=True)
    return (len(people) / len(names) / counts[inverse]).astype(np.float32)


def fit_without(windows, folds, seed, groups, weight):
    """For every fold, a set of people, the forecaster that has not seen it."""
    models = []
    for fold in folds:
        rest = ~np.isin(windows.person, fold)
        models.append(Forecaster(groups).fit(windows.where(rest), seed, weight[rest]))
    return models


def unseen_forecasts(windows, folds, models):
    """For every window the forecast of the model that has not seen its person."""
    forecast = np.zeros_like(windows.future)
    for fold, model in zip(folds, models):
        held = np.isin(windows.person, fold)
        if held.any():
            forecast[held] = model(windows.where(held))
    return forecast
