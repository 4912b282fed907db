"""The forecaster: two groups of small networks with fixed random first layers, of which regression fits the last.

Both see the last two hours as differences to the newest reading, in units of the last hour's own spread. The group
``personal`` sees where the newest reading lies among this person's last 16 hours and no absolute level; the group
``absolute`` sees the level. The forecast is the mean over all of them.
"""

from dataclasses import dataclass

import numpy as np

from series import HISTORY, HORIZON, seed_of

RAW = 24
BLOCK = 12
FLOOR = 6.0  # mg/dL that is added to the spread, so that a flat hour does not divide by nothing


@dataclass(frozen=True)
class Group:
    name: str
    ridge: float
    members: int = 4
    width: int = 150
    clock: bool = False
    static: bool = False


GROUPS = (Group("personal", 0.02), Group("absolute", 0.002))


def spread(windows):
    return FLOOR + windows.past[:, -BLOCK:].std(1, keepdims=True)


def own(windows):
    """Mean, lowest, highest and spread of what is known of a person's last 16 hours."""
    past, known = windows.past, windows.known
    count = known.sum(1, keepdims=True)
    mean = (past * known).sum(1, keepdims=True) / count
    deviation = np.sqrt((((past - mean) * known) ** 2).sum(1, keepdims=True) / count)
    low = np.where(known > 0, past, 1e4).min(1, keepdims=True)
    high = np.where(known > 0, past, -1e4).max(1, keepdims=True)
    return mean, low, high, deviation


def features(group, windows):
    past, known = windows.past, windows.known
    newest = past[:, -1:]
    unit = spread(windows)
    block = slice(HISTORY - RAW - BLOCK, HISTORY - RAW)
    earlier = ((past[:, block] - newest) * known[:, block]).sum(1, keepdims=True)
    parts = [
        (past[:, -RAW - 1 : -1] - newest) / unit / 2,
        earlier / np.maximum(known[:, block].sum(1, keepdims=True), 1) / unit / 3,
        np.log(unit / 12),
    ]
    if group.name == "personal":
        mean, low, high, deviation = own(windows)
        parts += [
            (newest - mean) / unit / 3,
            (newest - low) / unit / 3,
            (newest - high) / unit / 3,
            (newest - mean) / (deviation + 10),
            np.log((deviation + 5) / 25) / 2,
            np.log(unit / (deviation + 10)) / 2,
        ]
    else:
        parts.append((newest - 150) / 200)
    if group.clock:
        angle = 2 * np.pi * ((windows.minute + 30) % 1440)[:, None] / 1440
        parts.append(np.concatenate([np.sin(angle), np.cos(angle), np.sin(2 * angle), np.cos(2 * angle)], 1) / 2)
    if group.static:
        parts.append(windows.static)
    return np.concatenate(parts, 1).astype(np.float32)


class Member:
    """One network: a constant, the features themselves, and their random waves."""

    def __init__(self, group, inputs, seed):
        random = np.random.RandomState(seed)
        self.waves = (random.randn(inputs, group.width) / np.sqrt(inputs)).astype(np.float32)
        self.shifts = random.randn(group.width).astype(np.float32)
        self.ridge = group.ridge
        self.out = np.zeros((1 + inputs + group.width, HORIZON), np.float32)

    def design(self, inputs):
        waves = np.tanh(inputs @ self.waves + self.shifts)
        return np.concatenate([np.ones((len(inputs), 1), np.float32), inputs, waves], 1)

    def fit(self, inputs, target, weight):
        """Ridge regression, repeated with less weight on windows that fit badly: near a regression to the median."""
        design = self.design(inputs)
        penalty = np.full(design.shape[1], self.ridge)
        penalty[: 1 + inputs.shape[1]] *= 0.02
        penalty[0] = 0
        each = weight / weight.mean()
        for _ in range(5):
            weighted = design * each[:, None]
            left = (weighted.T @ design).astype(np.float64)
            left += np.diag(penalty * each.sum() + 1e-6)
            self.out = np.linalg.solve(left, weighted.T @ target).astype(np.float32)
            missed = np.abs(design @ self.out - target).mean(1)
            each = (weight / weight.mean() / (0.2 + missed)).astype(np.float32)

    def __call__(self, inputs):
        return self.design(inputs) @ self.out


class Forecaster:
    def __init__(self, groups=GROUPS):
        self.groups = groups
        self.members = {}

    def fit(self, windows, seed, weight=None):
        unit = spread(windows)
        target = ((windows.future - windows.past[:, -1:]) / unit).astype(np.float32)
        weight = np.ones(len(windows), np.float32) if weight is None else weight.astype(np.float32)
        for group in self.groups:
            inputs = features(group, windows)
            self.members[group.name] = []
            for number in range(group.members):
                member = Member(group, inputs.shape[1], seed_of(group.name, number, seed))
                member.fit(inputs, target, weight)
                self.members[group.name].append(member)
        return self

    def __call__(self, windows):
        """The point forecast, mg/dL, for each of the twelve steps."""
        total, count = 0, 0
        for group in self.groups:
            inputs = features(group, windows)
            for member in self.members[group.name]:
                total, count = total + member(inputs), count + 1
        return windows.past[:, -1:] + spread(windows) * total / count

    def size(self):
        return sum(
            member.waves.size + member.shifts.size + member.out.size
            for members in self.members.values()
            for member in members
        )
