"""Lows: the alert is the low quantile below 70 mg/dL within half an hour; no slope is asked for."""

import numpy as np

LOW = 70
WITHIN = (2, 5)  # 15 and 30 minutes
SNOOZE = 6
AHEAD = 12


def of_person(glucose, alerts):
    """Events met, events in all, false alarms and lead times (minutes) of one unbroken run.

    An event begins with the first reading below 70 after half an hour without one; it is met when an alert was raised in
    the hour before it. A false alarm is an alert that no reading below 70 follows within the hour.
    """
    low = glucose < LOW
    starts = [i for i in np.flatnonzero(low) if i >= AHEAD and not low[max(0, i - 6) : i].any()]
    raised, next_at = [], 0
    for i in np.flatnonzero(alerts & ~low):
        if i >= next_at:
            raised.append(i)
            next_at = i + SNOOZE
    lead = [5 * (start - min(early)) for start in starts if (early := [i for i in raised if start - AHEAD <= i < start])]
    false = [i for i in raised if i + AHEAD < len(glucose) and not low[i : i + AHEAD + 1].any()]
    return len(lead), len(starts), len(false), lead


def table(windows, quantiles):
    """One row: over all runs of windows that follow each other by five minutes."""
    breaks = np.flatnonzero((np.diff(windows.minute) != 5) | (windows.person[1:] != windows.person[:-1])) + 1
    met = events = false = 0
    lead = []
    for run in np.split(np.arange(len(windows)), breaks):
        alerts = (quantiles[run][:, WITHIN, 1] < LOW).any(1)
        counted = of_person(windows.past[run, -1], alerts)
        met, events, false, lead = met + counted[0], events + counted[1], false + counted[2], lead + counted[3]
    at30 = windows.future[:, 5]
    below = at30 < LOW
    inside = (at30 >= quantiles[:, 5, 0]) & (at30 <= quantiles[:, 5, 4])
    return {
        "days": len(windows) / 288,
        "low": int((windows.past[:, -1] < LOW).sum()),
        "events": events,
        "met": met,
        "false": false / (len(windows) / 288),
        "lead": float(np.median(lead)) if lead else float("nan"),
        "below": int(below.sum()),
        "covered": float(inside[below].mean()) if below.any() else float("nan"),
    }
