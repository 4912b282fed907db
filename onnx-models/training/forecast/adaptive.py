"""How the interval holds when it follows each person, as the service lets it: adaptive conformal inference."""

import numpy as np

MISSES = (0.005, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.13, 0.16, 0.2, 0.25, 0.3)
PACE = 0.01
STEP = 5


def follow(future, point, quantiles, factors):
    """Whether each reading lay inside, and the share that may be missed at the end. A reading is known six steps later."""
    share, inside, waiting = 0.1, [], []
    for came, middle, at in zip(future[:, STEP], point[:, STEP], quantiles[:, STEP]):
        if len(waiting) == STEP + 1:
            share = min(0.3, max(0.005, share + PACE * (0.1 - (0 if waiting.pop(0) else 1))))
        factor = np.interp(share, MISSES, factors)
        low = middle + max(1, factor) * (at[0] - middle)
        high = middle + factor * (at[4] - middle)
        inside.append(low <= came <= high)
        waiting.append(inside[-1])
    return inside, share


def print_row(name, windows, point, quantiles, factors):
    covered, shares = [], []
    for person in np.unique(windows.person):
        own = windows.person == person
        inside, share = follow(windows.future[own], point[own], quantiles[own], factors)
        covered.append(inside)
        shares.append(share)
    whole = np.mean(np.concatenate(covered))
    worst = min(np.mean(inside) for inside in covered)
    ends = f"{min(shares):.3f} to {max(shares):.3f}"
    print(f"| {name} | {whole:.3f} | {worst:.3f} | {ends} |", flush=True)
