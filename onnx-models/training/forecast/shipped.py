"""What the shipped weights are fitted on: Hall's people (CC BY 4.0) and the virtual patients of simglucose (MIT licence)."""

import csv
import datetime
import pathlib

import numpy as np

from glucobench import piece
from interval import Interval, each_person_alike, fit_without, unseen_forecasts
from model import GROUPS, Forecaster
from series import Windows, read, segments

SEED = 2026
SIMULATED = 0.3  # share of the simulated people in the fit; chosen on Hall's people left out
KINDS = ("none or pre-diabetes", "type 2", "type 1")


def people(path):
    return {person: segments(readings, least=60) for person, readings in read(path).items()}


def traces(folder):
    """The day of each virtual patient that simglucose publishes as its result."""
    found = {}
    for path in sorted(pathlib.Path(folder).glob("*/*#*.csv")):
        with open(path, newline="", encoding="utf-8") as file:
            readings = [
                (datetime.datetime.fromisoformat(row["Time"]).timestamp() / 60, shown(float(row["CGM"])))
                for row in csv.DictReader(file)
            ]
        found[path.stem] = segments(readings, least=60)
    return found


def shown(glucose):
    """A sensor shows whole numbers from 40 to 400."""
    return min(400, max(40, round(glucose)))


class Shipped:
    def __init__(self, data, simulated):
        cgm = pathlib.Path(data) / "cgm"
        self.hall = people(cgm / "hall_9_subjects.csv")
        virtual = traces(cgm / "simglucose")
        for person, runs in people(simulated).items():
            virtual[person] = virtual.get(person, []) + [(at, np.clip(values, 40, 400)) for at, values in runs]
        self.virtual = virtual
        self.kinds = kinds(cgm / "hall_9_subjects.csv")
        every = {**self.hall, **self.virtual}
        self.windows = Windows([piece(person, run) for person, runs in every.items() for run in runs], stride=2)
        self.windows.static = self.static(self.windows.person)
        self.real = np.isin(self.windows.person, list(self.hall))
        alike = each_person_alike(self.windows.person)
        alike[self.real] *= (1 - SIMULATED) / alike[self.real].sum()
        alike[~self.real] *= SIMULATED / alike[~self.real].sum()
        self.weight = alike / alike.mean()

    def folds(self):
        """Nine sets of people: one of Hall's, and every ninth virtual patient."""
        virtual = sorted(self.virtual)
        return [[person] + virtual[number::9] for number, person in enumerate(sorted(self.hall))]

    def static(self, persons):
        table = np.eye(3, dtype=np.float32)
        return np.array([table[self.kinds.get(person, 2 if "#" in person else 1)] for person in persons])

    def without(self, groups=GROUPS):
        return fit_without(self.windows, self.folds(), SEED, groups, self.weight)

    def unseen(self, models):
        return unseen_forecasts(self.windows, self.folds(), models)

    def fit(self, groups=GROUPS):
        return Forecaster(groups).fit(self.windows, SEED, self.weight)

    def interval(self, unseen):
        return Interval().fit(self.windows, unseen, self.weight)


def kinds(path):
    with open(path, newline="", encoding="utf-8") as file:
        return {row["id"]: 1 if row["diagnosis"] == "diabetic" else 0 for row in csv.DictReader(file)}
