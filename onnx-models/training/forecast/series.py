"""Glucose series: reading them, the grid of five minutes, and the windows that a forecast is made from."""

import csv
import datetime
import zlib

import numpy as np

HISTORY = 192  # steps of 5 minutes: 16 hours at most
LEAST = 25  # 2 hours and the newest reading
HORIZON = 12  # 60 minutes


def read(path):
    """Readings of each person as (minute, mg/dL), in the order of time."""
    people = {}
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            at = datetime.datetime.strptime(row["time"], "%Y-%m-%d %H:%M:%S")
            minute = round((at - datetime.datetime(1970, 1, 1)).total_seconds() / 60)
            people.setdefault(row["id"], []).append((minute, float(row["gl"])))
    return {person: sorted(readings) for person, readings in people.items()}


def segments(readings, least=240, gap=45):
    """Unbroken runs, interpolated linearly onto five minutes: a gap of more than 45 minutes ends one."""
    at = np.array([minute for minute, _ in readings])
    value = np.array([glucose for _, glucose in readings])
    cuts = np.flatnonzero(np.diff(at) > gap) + 1
    found = []
    for minutes, values in zip(np.split(at, cuts), np.split(value, cuts)):
        if len(minutes) >= least:
            grid = np.arange(minutes[0], minutes[-1] + 1, 5)
            found.append((grid, np.interp(grid, minutes, values)))
    return found


class Windows:
    """Forecasts to be made: what is known before, what came after, when, and of whom."""

    def __init__(self, pieces, stride=1, start=LEAST):
        past, known, future, minute, person = [], [], [], [], []
        for who, at, values in pieces:
            padded = np.concatenate([np.zeros(HISTORY), values])
            there = np.concatenate([np.zeros(HISTORY), np.ones(len(values))])
            for i in range(start, len(values) - HORIZON + 1, stride):
                past.append(padded[i : i + HISTORY])
                known.append(there[i : i + HISTORY])
                future.append(values[i : i + HORIZON])
                minute.append(at[i - 1])
                person.append(who)
        self.past = np.array(past, dtype=np.float32).reshape(-1, HISTORY)
        self.known = np.array(known, dtype=np.float32).reshape(-1, HISTORY)
        self.future = np.array(future, dtype=np.float32).reshape(-1, HORIZON)
        self.minute = np.array(minute)
        self.person = np.array(person)

    def __len__(self):
        return len(self.past)

    def where(self, chosen):
        some = Windows.__new__(Windows)
        for name, values in vars(self).items():
            setattr(some, name, values[chosen])
        return some


def seed_of(*parts):
    return zlib.crc32("|".join(map(str, parts)).encode())
