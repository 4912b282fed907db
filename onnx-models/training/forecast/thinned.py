"""Series with readings taken out, and the forecasts that the service would still make of them."""

import numpy as np

from glucobench import piece
from series import LEAST, Windows, seed_of

JOINED = 9  # steps: a gap of 45 minutes is joined by a line, a longer one stays unknown
ENOUGH = 18  # readings of the last two hours, as the service asks for
CURRENT = 3  # steps: no gap of the last hour is longer than 15 minutes


def at_random(values, random):
    """One reading in five, whatever it says."""
    return random.random(len(values)) < 0.2


def in_spells(values, random):
    """Spells of one to three hours, some twice a day, as when a phone is away."""
    gone = np.zeros(len(values), bool)
    for start in np.flatnonzero(random.random(len(values)) < 1 / 144):
        gone[start : start + random.integers(12, 37)] = True
    return gone


def when_moving(values, random):
    """Half of the readings that differ from the one before by 4 mg/dL or more: what is told hides behind what is missing."""
    return (np.abs(np.diff(values, prepend=values[0])) >= 4) & (random.random(len(values)) < 0.5)


WAYS = {
    "nothing": lambda values, random: np.zeros(len(values), bool),
    "one in five at random": at_random,
    "spells of one to three hours": in_spells,
    "half of those after a fast move": when_moving,
}


def windows(people, drop):
    """Windows whose past is thinned and whose future is whole; the share of readings missing, and of moments kept."""
    thin, whole, gone, all_steps = [], [], 0, 0
    for person, runs in people.items():
        for number, (at, values) in enumerate(runs):
            missing = drop(values, np.random.default_rng(seed_of(person, number)))
            gone, all_steps = gone + missing.sum(), all_steps + len(values)
            joined, known = joined_over(values, missing)
            thin.append((person, at, joined, known, ~missing))
            whole.append(piece(person, (at, values)))
    found = Windows(whole)
    joined = Windows([(person, at, values) for person, at, values, _, _ in thin])
    known = Windows([(person, at, known.astype(float)) for person, at, _, known, _ in thin])
    there = Windows([(person, at, there.astype(float)) for person, at, _, _, there in thin])
    found.known = found.known * known.past
    found.past = joined.past * found.known
    kept = ready(there.past) & found.known[:, -LEAST:].all(1)
    return found.where(kept), gone / all_steps, kept.mean()


def joined_over(values, missing):
    """Gaps that are short enough, joined by a line; and what is known after that."""
    kept = np.flatnonzero(~missing)
    joined = np.interp(np.arange(len(values)), kept, values[kept])
    known = ~missing
    for before, after in zip(kept[:-1], kept[1:]):
        known[before:after] = known[before:after] | (after - before <= JOINED)
    return joined, known


def ready(there):
    """Where the newest reading is there, the last hour has no gap, and the last two hours have enough."""
    last = there[:, -13:] > 0
    gaps = np.zeros(len(there), int)
    longest = np.zeros(len(there), int)
    for step in range(last.shape[1]):
        gaps = np.where(last[:, step], 0, gaps + 1)
        longest = np.maximum(longest, gaps)
    return last[:, -1] & (longest < CURRENT) & ((there[:, -LEAST:] > 0).sum(1) >= ENOUGH)
